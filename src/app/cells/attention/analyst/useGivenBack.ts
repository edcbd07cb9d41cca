import { useEffect, useRef } from "react";
import { holdInstead, letGo } from "./giveBack";
import { useAtEnd } from "../../../base/useAtEnd";

/** Gives the memory of an array back as soon as another one, or none, was drawn in its place. Only for arrays that nobody else has. */
export function useGivenBack(array: Float32Array | null): void {
  const held = useRef<{ current: Float32Array | null }>({ current: null });
  useEffect(() => holdInstead(held.current, array), [array]);
  useAtEnd(held, letGo);
}
