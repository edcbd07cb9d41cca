import { createContext, useContext, type Context } from "react";

/**
 * A context for what is made once for the page and handed down from there, and the hook that takes it.
 * The hook throws where nothing was handed down: that is a bug.
 */
export function handedDown<T extends object>(name: string): readonly [Context<T | null>, () => T] {
  const context = createContext<T | null>(null);
  return [
    context,
    () => {
      const given = useContext(context);
      if (given === null) throw new Error(`${name} is used where none is handed down`);
      return given;
    },
  ];
}

/** What came into being with its first use, by what made it. The page hands one down, and a test its own. */
export type Made = Map<() => object, object>;

export const [MadeContext, useMade] = handedDown<Made>("Made");

/** What `make` makes, once for the page. */
export function madeIn<T extends object>(made: Made, make: () => T): T {
  if (!made.has(make)) made.set(make, make());
  return made.get(make) as T;
}

/** What ends with its cell. */
interface Ending {
  readonly end: () => void;
}

/** One of each cell's own, by the cell's id: made with the first question for it, and forgotten once it is ended. */
export function ownOfCell<T extends Ending>(make: () => T): (made: Made, cellId: string) => T {
  const createAll = (): Map<string, T> => new Map();
  return (made, cellId) => {
    const all = madeIn(made, createAll);
    const known = all.get(cellId);
    if (known !== undefined) return known;
    const one = make();
    const own: T = {
      ...one,
      end() {
        one.end();
        all.delete(cellId);
      },
    };
    all.set(cellId, own);
    return own;
  };
}

/** A hook for what is made with its first use and then lives as long as the page: its code need not come before. */
export const madeOnce =
  <T extends object>(make: () => T) =>
  (): T =>
    madeIn(useMade(), make);
