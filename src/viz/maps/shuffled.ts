import type { Branch } from "../../model/attention/branch";
import type { Light } from "../pointing/light";

/** Where each step stands, when `order[place]` says which step stands at a place. */
export function placesIn(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  order.forEach((step, place) => (places[step] = place));
  return places;
}

/** The light with a branch's query and key put elsewhere: step t becomes `to[t]`. What is beyond `to` is not lit. */
export function movedLight({ map, query, keys }: Light, to: Uint32Array, branch: Branch): Light {
  const moved = (step: number | null) => (step === null ? null : (to[step] ?? null));
  return { map, query: moved(query), keys: { ...keys, [branch]: moved(keys[branch]) } };
}
