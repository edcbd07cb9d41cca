import { room } from "../room";

/** What a prediction is when it is added; apart from its other sentences, since the page needs it to know the kind. */
export const predictFirstWords = room("predictFirst", {
  question: "At which moment will the last step look most? Click the cell before you see the map.",
  says: "",
});
