import type { Moment } from "../../../../../model/training/run/film";
import type { SmallGlance } from "./glanceProtocol";

export type Glances = ReadonlyMap<Moment, SmallGlance>;

/** ms from one telling to the next, so that a page draws several glances at once. */
const TELL_EVERY = 80;

/** Looks at the moments of a film one after the other, coarsely first; what it has looked at it knows. */
export interface Glancing {
  /** The moments that are there now; those that are gone are forgotten. */
  readonly follow: (moments: readonly Moment[]) => void;
  readonly end: () => void;
}

/**
 * @param ask gives the glance of a moment
 * @param rest waits between two of them, however long the last one took (ms)
 * @param tell is told what is known, now and then and at the end
 */
export function createGlancing(ask: (moment: Moment) => Promise<SmallGlance>, rest: (took: number) => Promise<void>, tell: (glances: Glances) => void, fail: (thrown: unknown) => void): Glancing {
  let moments: readonly Moment[] = [];
  const known = new Map<Moment, SmallGlance>();
  let going = false;
  let ended = false;
  let toldAt = -Infinity;

  const say = () => {
    toldAt = performance.now();
    if (!ended) tell(new Map(known));
  };

  async function go(): Promise<void> {
    for (let next = nextOf(moments, known); next !== undefined && !ended; next = nextOf(moments, known)) {
      const began = performance.now();
      known.set(next, await ask(next));
      if (performance.now() - toldAt > TELL_EVERY) say();
      await rest(performance.now() - began);
    }
    say();
  }

  return {
    follow(given) {
      moments = given;
      for (const moment of known.keys()) if (!given.includes(moment)) known.delete(moment);
      if (going || ended || nextOf(moments, known) === undefined) return;
      going = true;
      go().then(
        () => (going = false),
        (thrown: unknown) => {
          // It would fail again: what is there stays.
          ended = true;
          fail(thrown);
        },
      );
    },
    end: () => (ended = true),
  };
}

function nextOf(moments: readonly Moment[], known: ReadonlyMap<Moment, unknown>): Moment | undefined {
  const index = coarseToFine(moments.length).find((at) => !known.has(moments[at]!));
  return index === undefined ? undefined : moments[index];
}

/** All places from 0, so ordered that any beginning of them is spread over all: the first, the last, the middle, the quarters, … */
export function coarseToFine(count: number): number[] {
  const order = new Set<number>();
  for (let parts = 1; order.size < count; parts *= 2) {
    for (let part = 0; part <= parts; part++) order.add(Math.round((part * (count - 1)) / parts));
  }
  return [...order];
}
