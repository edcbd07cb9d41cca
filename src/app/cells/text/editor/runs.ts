/** What one change of a text did: a letter written, a space or line break, letters taken away, or more put in at once. */
type Kind = "letter" | "space" | "less" | "put";

export interface Stroke {
  readonly kind: Kind;
  /** When it happened, ms. */
  readonly at: number;
}

/** Whoever pauses so long (ms) begins a new run. */
const PAUSE = 1_000;

/** Where what changed ends in `after`: where the caret stands once `before` was made into it. */
export function changedUpTo(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first] === after[first]) first++;
  let last = 0;
  while (last < most - first && before.at(-1 - last) === after.at(-1 - last)) last++;
  return after.length - last;
}

export function strokeOf(before: string, after: string, at: number): Stroke {
  const more = after.length - before.length;
  if (more < 0) return { kind: "less", at };
  if (more !== 1) return { kind: "put", at };
  return { kind: /\s/.test(after[changedUpTo(before, after) - 1]!) ? "space" : "letter", at };
}

/** Whether a stroke begins a new run, all of which one undo takes back: a word, what is taken away in one go, a piece that is put in. */
export function beginsRun(last: Stroke | null, { kind, at }: Stroke): boolean {
  if (last === null || at - last.at > PAUSE || kind === "put" || last.kind === "put") return true;
  return (kind === "less") !== (last.kind === "less") || (kind === "letter" && last.kind === "space");
}
