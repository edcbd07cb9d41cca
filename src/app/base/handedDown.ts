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
