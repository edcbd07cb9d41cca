import { useEffect } from "react";
import { noticesWords } from "../../../words/en/notices";
import { say } from "../../base/message";
import { filesOf } from "../../controls/filesOf";
import { isTyping } from "../../base/isTyping";

/**
 * Keeps the browser on the page where something is dropped that nothing on it takes: a browser opens a file or a link that is dropped,
 * in the place of the page. Says what can be done with a file.
 */
export function useStrays(): void {
  useEffect(() => {
    // `guard.js` did so until now, without a word.
    window.ondragover = window.ondrop = null;
    const stop = new AbortController();
    const { signal } = stop;
    for (const [type, act] of [["dragenter", over], ["dragover", over], ["drop", drop]] as const) {
      // Put behind all that listens to the window, whoever came first, so that whatever takes files has had its turn.
      const putLast = () => {
        window.removeEventListener(type, act);
        window.addEventListener(type, act, { signal });
      };
      window.addEventListener(type, putLast, { capture: true, signal });
    }
    return () => stop.abort();
  }, []);
}

const over = (event: DragEvent): void => {
  if (!isStray(event)) return;
  event.preventDefault();
  // Links are taken by nothing, and the hand says so; a file is to learn why.
  event.dataTransfer!.dropEffect = holdsFiles(event) ? "copy" : "none";
};

const drop = (event: DragEvent): void => {
  if (!isStray(event)) return;
  event.preventDefault();
  const { files, folder } = filesOf(event.dataTransfer!);
  const name = folder ?? files[0]?.name;
  if (name !== undefined) say(noticesWords.stray(name));
};

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") === true;
const holdsLink = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("text/uri-list") === true;

/** Whether the browser would leave the page for what is held: neither files over a field for them, nor a link over a field for text, which take it. */
function isStray(event: DragEvent): boolean {
  if (event.defaultPrevented) return false;
  if (holdsFiles(event)) return !(event.target instanceof HTMLInputElement && event.target.type === "file");
  return holdsLink(event) && !isTyping(event.target);
}
