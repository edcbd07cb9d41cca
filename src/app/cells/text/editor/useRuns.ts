import { useLayoutEffect, useRef, useState } from "react";
import { useLatest } from "../../../../viz/base/useLatest";
import { changedUpTo } from "../../../controls/pieces/changedUpTo";
import { newId } from "../../../base/ids";
import { useAtEnd } from "../../../base/useAtEnd";
import { beginsRun, strokeOf, type Stroke } from "./runs";

/** A bout goes from when writing begins until the box is left. */
interface Bout {
  readonly id: string;
  readonly runs: number;
  readonly last: Stroke | null;
}

/** A longer bout begins anew: one alone must not push what was done before out of the history. */
const MOST_RUNS = 100;

const run = (end: () => void) => end();

const newBout = (): Bout => ({ id: newId(), runs: 0, last: null });

/**
 * Undo of a text that is being written: while its box has the keyboard each run of letters is a step of the notebook's own history, and
 * once it is left all of them are one. So Undo goes on beyond the first letter to what was done before, and Redo comes back through it.
 * @param value the text as the notebook has it
 * @param settle as of `CellViewProps`
 * @param firstCaret where in the text the caret stands at first
 */
export function useRuns(value: string, settle: (bout: string) => void, firstCaret: () => number) {
  const box = useRef<HTMLTextAreaElement>(null);
  const bout = useRef<Bout>(newBout());
  const seen = useRef(value);
  const [caretAtFirst] = useState(firstCaret);
  useLayoutEffect(() => box.current?.setSelectionRange(caretAtFirst, caretAtFirst), [caretAtFirst]);
  // What Undo and Redo change is shown where it changed.
  useLayoutEffect(() => {
    if (seen.current === value) return;
    const caret = changedUpTo(seen.current, value);
    box.current?.setSelectionRange(caret, caret);
    seen.current = value;
    bout.current = { ...bout.current, last: null };
  }, [value]);
  const end = () => {
    if (bout.current.runs > 0) settle(bout.current.id);
    bout.current = newBout();
  };
  useAtEnd(useLatest(end), run);
  /** The step that a change to `next` belongs to. */
  const gestureOf = (next: string): string => {
    const stroke = strokeOf(seen.current, next, performance.now());
    if (bout.current.runs >= MOST_RUNS && beginsRun(bout.current.last, stroke)) end();
    const { id, runs, last } = bout.current;
    bout.current = { id, runs: beginsRun(last, stroke) ? runs + 1 : runs, last: stroke };
    seen.current = next;
    return `${id}/${bout.current.runs}`;
  };
  return { box, gestureOf, end };
}
