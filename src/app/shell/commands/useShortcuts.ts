import { useEffect } from "react";
import { owned } from "../../base/owned";
import { redo, undo } from "../../notebook/document/notebookStore";
import { useHeadlight, type Headlight } from "../headlight";
import { loadCommands } from "./loadCommands";
import { isTyping } from "../../base/isTyping";
import { isSettled, matches } from "./shortcut";
import { SHORTCUTS } from "./shortcuts";

/** Text fields undo their own typing until it counts, and Mod+Backspace deletes a word there. */
const TYPING = ["undo", "redo"];
const LEFT_TO_TEXT = ["delete-cell", "move-up", "move-down"];

/** Runs a command when its shortcut is typed, except while a dialog is open. */
export function useShortcuts(): void {
  const headlight = useHeadlight();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || headlight.shell.getState().dialog !== null) return;
      const typing = isTyping(event.target);
      if (typing && !(event.ctrlKey || event.metaKey || event.altKey)) return;
      const id = Object.keys(SHORTCUTS).find((each) => matches(event, SHORTCUTS[each]!));
      if (id === undefined || (typing && (isSettled(event.target) ? LEFT_TO_TEXT : [...TYPING, ...LEFT_TO_TEXT]).includes(id))) return;
      event.preventDefault();
      runById(headlight, id);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [headlight]);
}

/** Undo and redo wait for nothing: they have to help also where parts do not come. */
function runById(headlight: Headlight, id: string): void {
  if (id === "undo") undo(headlight.store);
  else if (id === "redo") redo(headlight.store);
  else owned(loadCommands().then(({ runCommand }) => runCommand(headlight, id)));
}
