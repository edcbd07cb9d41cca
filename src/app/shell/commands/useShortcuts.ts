import { useEffect } from "react";
import { useHeadlight } from "../headlight";
import { commands } from "./commands";
import { isTyping, matches } from "./shortcut";

/** Text fields undo their own typing, and Mod+Backspace deletes a word there. */
const LEFT_TO_TEXT = new Set(["undo", "redo", "delete-cell", "move-up", "move-down"]);

/** Runs a command when its shortcut is typed, except while a dialog is open. */
export function useShortcuts(): void {
  const headlight = useHeadlight();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || headlight.shell.getState().dialog !== null) return;
      const typing = isTyping(event.target);
      if (typing && !(event.ctrlKey || event.metaKey || event.altKey)) return;
      const command = commands(headlight).find(({ shortcut }) => shortcut !== undefined && matches(event, shortcut));
      if (command === undefined || (typing && LEFT_TO_TEXT.has(command.id))) return;
      event.preventDefault();
      if (command.enabled) command.run();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [headlight]);
}
