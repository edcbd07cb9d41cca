import { useEffect, useMemo, useState } from "react";
import type { LayerWeights } from "../../../../model/weights/names";
import { arrayFacts, type ArrayFacts } from "./arrayFacts";

/** Values that can be gone through within a frame. */
const AT_ONCE = 500_000;

/**
 * The facts of each array, by its name. Where there are too many values for one frame they come array by array, a task
 * each, so that the page stays awake; until then there are fewer.
 */
export function useArrayFacts(weights: LayerWeights): ReadonlyMap<string, ArrayFacts> {
  const ready = useMemo(() => {
    const count = weights.reduce((sum, { values }) => sum + values.length, 0);
    return count > AT_ONCE ? null : new Map(weights.map(({ name, values }) => [name, arrayFacts(values)]));
  }, [weights]);
  const [late, setLate] = useState<ReadonlyMap<string, ArrayFacts>>(new Map());
  useEffect(() => {
    if (ready !== null) return;
    let timer: ReturnType<typeof setTimeout>;
    setLate(new Map());
    const add = (place: number) => {
      const weight = weights[place];
      if (weight === undefined) return;
      const facts = arrayFacts(weight.values);
      setLate((before) => new Map(before).set(weight.name, facts));
      timer = setTimeout(add, 0, place + 1);
    };
    timer = setTimeout(add, 0, 0);
    return () => clearTimeout(timer);
  }, [ready, weights]);
  return ready ?? late;
}
