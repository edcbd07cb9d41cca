import { commandsWords } from "../../../words/en/commands";
import { apple, type Shortcut } from "./shortcut";
import { SHORTCUTS } from "./shortcuts";

const ARROWS: Readonly<Record<string, string>> = { ArrowUp: "↑", ArrowDown: "↓" };
const ON_APPLE: Readonly<Record<string, string>> = { Mod: "⌘", Shift: "⇧", Alt: "⌥" };

/** The shortcut as this machine's keyboards write it. */
export function shown(shortcut: Shortcut, onApple = apple): string {
  const names: Readonly<Record<string, string>> = { ...commandsWords.keys, ...ARROWS, ...(onApple && ON_APPLE) };
  return shortcut
    .split("+")
    .map((part) => names[part] ?? part)
    .join(onApple ? "" : "+");
}

/** A command's keys, as this machine's keyboards write them; undefined for one that has none. */
export function keysOf(id: string): string | undefined {
  const shortcut = SHORTCUTS[id];
  return shortcut && shown(shortcut);
}
