/** A shortcut such as "Mod+Shift+Z"; Mod is Cmd on Apple's machines and Ctrl elsewhere. */
export type Shortcut = string;

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export const apple = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? "");

export function matches(event: Key, shortcut: Shortcut, onApple = apple): boolean {
  const parts = shortcut.split("+");
  const key = parts.at(-1)!;
  const mod = onApple ? event.metaKey : event.ctrlKey;
  const other = onApple ? event.ctrlKey : event.metaKey;
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    mod === parts.includes("Mod") &&
    event.altKey === parts.includes("Alt") &&
    // "?" is typed with Shift on most keyboards: a sign says for itself whether Shift is part of it.
    (event.shiftKey === parts.includes("Shift") || !/^[a-z]|^Arrow/i.test(key)) &&
    !other
  );
}

/**
 * True where what was typed has become a change of the notebook: undo is the notebook's then, or the box would show one number and
 * the notebook hold another.
 */
export const isSettled = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.dataset["settled"] !== undefined;
