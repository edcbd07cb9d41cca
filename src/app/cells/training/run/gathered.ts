import { createTimer } from "../../../base/timer";

/** ms from one drawing to the next: so many times what the last one took, within these. */
const RESTS = 4;
const LEAST_REST = 40;
const MOST_REST = 1000;

export interface Gathered<Item> {
  readonly add: (item: Item) => void;
  /** Hands on what has come, without waiting. */
  readonly now: () => void;
  /** Forgets what has come. */
  readonly clear: () => void;
}

/** Hands on what comes, all in one, with rests between in which the page draws it: so it keeps up however fast things come. */
export function gathered<Item>(hand: (items: readonly Item[]) => void): Gathered<Item> {
  let items: Item[] = [];
  let rest = LEAST_REST;
  const clear = () => {
    soon.stop();
    items = [];
  };
  const now = () => {
    const come = items;
    clear();
    if (come.length === 0) return;
    const began = performance.now();
    hand(come);
    // Drawn by then.
    setTimeout(() => (rest = Math.min(MOST_REST, Math.max(LEAST_REST, RESTS * (performance.now() - began)))));
  };
  const soon = createTimer(now);
  return {
    add(item) {
      items.push(item);
      soon.start(rest);
    },
    now,
    clear,
  };
}
