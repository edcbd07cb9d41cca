import { answerWith } from "../../../../model/oneShot";
import { typeset } from "./typeset";

answerWith(
  (markdown: string) => {
    // From here on the text's time counts.
    postMessage({ done: 0 });
    return typeset(markdown);
  },
  () => [],
);
