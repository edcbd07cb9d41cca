import { changedUpTo } from "../../../controls/pieces/changedUpTo";

/** What one change of a text did: a letter written, a space or line break, letters taken away, or more put in at once. */
type Kind = "letter" | "space" | "less" | "put";

export interface Stroke {
  readonly kind: Kind;
  /** When it happened, ms. */
  readonly at: number;
}

/** Whoever pauses so long (ms) begins a new run. */
const PAUSE = 1_000;

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
