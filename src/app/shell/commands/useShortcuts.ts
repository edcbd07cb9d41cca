import { useEffect } from "react";
import { useHeadlight } from "../headlight";
import { commands } from "./commands";
import { isSettled, isTyping, matches } from "./shortcut";

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
      const command = commands(headlight).find(({ shortcut }) => shortcut !== undefined && matches(event, shortcut));
      if (command === undefined || (typing && (isSettled(event.target) ? LEFT_TO_TEXT : [...TYPING, ...LEFT_TO_TEXT]).includes(command.id))) return;
      event.preventDefault();
      if (command.enabled) command.run();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [headlight]);
}
