import { room } from "../room";

/** A row of weights as sound. */
export const listenWords = room("listen", {
  hint: "From the first key to the last: the more weight, the higher the tone",
  play: "Play this row as sound",
  stop: "Stop the sound",
});
