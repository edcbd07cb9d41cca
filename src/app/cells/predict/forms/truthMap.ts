import { headMap } from "../../../../model/attention/analysis/sample";
import { evenAttention } from "../../../../model/attention/analysis/even";
import type { FactSource } from "../../../../model/teaching/fact";
import { effectMap } from "../../../../model/teaching/facts/given";
import type { GuessedMap } from "../../../../viz/teaching/GuessMap";
import { scaleOf } from "../../attention/maps/colours/colouring";
import type { Ask } from "../spec";

/** The map that was guessed at, in the colours of the maps of the attention cell: the same weight looks the same in both. Null where effects would take too long. */
export function truthMap(ask: Extract<Ask, { form: "cell" | "lag" }>, facts: FactSource): GuessedMap | null {
  const { attention, request } = facts;
  const head = Math.min(ask.head, attention.heads - 1);
  if (ask.form === "cell" && ask.of === "effect") {
    const values = effectMap(facts, ask.branch, head);
    return values && { values, scale: { domain: [0, values.reduce((most, effect) => Math.max(most, effect), 0)] } };
  }
  const values = headMap(attention[ask.branch].maps, head, attention.steps);
  return { values, scale: scaleOf(request, { all: [values], even: evenAttention(request, ask.branch), limit: 1 }, { scale: "even", follow: false }) };
}
