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

/** A hook for what is made with its first use and then lives as long as the page: its code need not come before. */
export const madeOnce =
  <T extends object>(make: () => T) =>
  (): T =>
    madeIn(useMade(), make);
