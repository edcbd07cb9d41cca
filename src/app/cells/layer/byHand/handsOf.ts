import type { ProblemOf } from "../../../../model/result";
import { hasPlaceFor, unitsNeeded, type Hand } from "../../../../model/byHand/hands";
import type { LayerSpec } from "../spec";

declare module "../../../../model/result" {
  interface Problems {
    /** Fewer units than heads set by hand take. */
    "layer/hand-units": { readonly units: number; readonly needs: number };
    /** The columns that a head set by hand goes by are not added. */
    "layer/hand-place": Pick<Hand, "branch" | "head"> & { readonly wants: "positions" | "calendar" };
    /** A head is to look further back than the window reaches. */
    "layer/hand-far": Pick<Hand, "branch" | "head"> & { readonly back: number; readonly steps: number };
  }
}

/** The heads of the layer that are set by hand, each once; none where the weights come from a file. */
export function handsOf({ byHand = [], heads, weights }: LayerSpec): readonly Hand[] {
  if (weights !== undefined) return [];
  const within = byHand.filter(({ head }) => head < heads);
  return within.filter((hand, i) => !within.slice(i + 1).some(({ branch, head }) => branch === hand.branch && head === hand.head));
}

/** Why these heads cannot be set so; null where they can. */
export function refuseHands({ units, positions = 0, calendar = [] }: LayerSpec, hands: readonly Hand[], steps: number): ProblemOf<"layer/hand-units" | "layer/hand-place" | "layer/hand-far"> | null {
  const place = { positions, calendar };
  const needs = unitsNeeded(place);
  if (hands.length > 0 && units < needs) return { kind: "layer/hand-units", params: { units, needs } };
  for (const hand of hands) {
    const { branch, head } = hand;
    if (!hasPlaceFor(hand, place)) return { kind: "layer/hand-place", params: { branch, head, wants: hand.looks === "back" ? "positions" : "calendar" } };
    if (hand.looks === "back" && hand.steps >= steps) return { kind: "layer/hand-far", params: { branch, head, back: hand.steps, steps } };
  }
  return null;
}
