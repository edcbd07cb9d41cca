import type { MapBranch } from "../../../../model/attention/branch";
import { cyclesAt, phaseOf } from "../../../../model/place/calendar";
import { stepOf } from "../maps/rows";
import type { AttentionValue } from "../value";
import type { NumberTable, NumbersColumn } from "./numberTable";

/** Rows of a map after which others get their turn. */
const SLICE = 32;

export interface WeightsOf {
  readonly branch: MapBranch;
  readonly head: number;
  /** Null for all queries of the head. */
  readonly query: number | null;
}

/** A table that says of what it is, since another may be asked for before it comes. */
export interface WeightTable extends NumberTable {
  readonly of: WeightsOf;
}

/**
 * Every weight of a head, or of one of its queries, with where query and key lie: hands out null as it goes, and at the end the
 * table. Instants are those of a step's last sample. In the sum a step stands for two instants, so that it has none. Cost T².
 */
export function* weightTable({ attention, windows, sampleSteps }: AttentionValue, of: WeightsOf): Generator<WeightTable | null, void> {
  const { branch, head, query } = of;
  const { steps, short, long } = attention;
  const [from, to] = query === null ? [0, steps] : [query, query + 1];
  const rows = (to - from) * steps;
  const numbers = (name: string, counted: "number" | "step" = "number") => ({ name, kind: counted, values: new Float32Array(rows) });
  const [queries, keys, lags, weights] = [numbers("query", "step"), numbers("key", "step"), numbers("lag"), numbers("weight")];
  const at = branch === "sum" ? null : windows[branch].to;
  const kind = windows.axis === "time" ? ("time" as const) : ("number" as const);
  const place = (name: string) => ({ name: `${name}_${windows.axis}`, kind, values: new Float64Array(at === null ? 0 : rows) });
  const [queryPlace, keyPlace] = [place("query"), place("key")];
  const hours = branch !== "sum" && windows.axis === "time" && cyclesAt(stepOf(windows[branch], sampleSteps[branch])).includes("day") ? numbers("key_hour") : null;
  const offset = head * steps ** 2;
  for (let q = from; q < to; q++) {
    for (let k = 0; k < steps; k++) {
      const row = (q - from) * steps + k;
      const cell = offset + q * steps + k;
      queries.values[row] = q;
      keys.values[row] = k;
      lags.values[row] = q - k;
      weights.values[row] = branch === "sum" ? short.maps[cell]! + long.maps[cell]! : attention[branch].maps[cell]!;
      if (at === null) continue;
      queryPlace.values[row] = at[q]!;
      keyPlace.values[row] = at[k]!;
      if (hours !== null) hours.values[row] = Math.floor(phaseOf("day", at[k]!) * 24);
    }
    if (q % SLICE === 0) yield null;
  }
  const columns: NumbersColumn[] = [queries, ...(at === null ? [] : [queryPlace]), keys, ...(at === null ? [] : [keyPlace]), lags, ...(hours === null ? [] : [hours]), weights];
  yield { of, name: `${branch}-head-${head}${query === null ? "" : `-query-${query}`}`, columns };
}
