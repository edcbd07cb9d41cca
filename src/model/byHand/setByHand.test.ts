import { expect, test } from "vitest";
import { placeTable, placeWidth, sideBySide, type PlaceColumns } from "../place/place";
import { freshEmbedding, prepare, preparedWidth, readings, type Modality } from "../attention/prepare";
import { referenceAttention } from "../attention/reference";
import { random } from "../random";
import { initialiseWeights } from "../weights/initialise";
import { gainBack } from "./gain";
import { unitsNeeded, type Hand } from "./hands";
import { setByHand } from "./setByHand";

const HOUR = 3_600_000;
const HEADS = 3;
const COLUMNS = 2;

interface Given {
  readonly steps: number;
  readonly place: PlaceColumns;
  readonly embedding?: readonly Modality[] | null;
  readonly causal?: boolean;
}

/** What a layer with these heads makes of noise by the hour. */
function attended(hands: readonly Hand[], { steps, place, embedding = null, causal = false }: Given) {
  const units = unitsNeeded(place) + 3;
  const draw = random(5);
  const width = preparedWidth(COLUMNS, embedding) + placeWidth(place);
  const drawn = initialiseWeights({ units, heads: HEADS, shortWidth: width, longWidth: width }, 3);
  const read = readings(COLUMNS, embedding);
  const weights = setByHand(drawn, { units, heads: HEADS }, { steps, place, readings: { short: read, long: read } }, hands);
  const at = Float64Array.from({ length: steps }, (_, t) => t * HOUR);
  const values = Float32Array.from({ length: steps * COLUMNS }, () => 4 * draw() - 2);
  const own = prepare(values, { columns: COLUMNS, normalisation: null, embedding });
  const input = { ...sideBySide(own, placeTable(at, place), steps), mask: null };
  const made = referenceAttention({ units, heads: HEADS, causal, weights, batch: 1, steps, short: input, long: input });
  const row = (branch: "short" | "long", head: number, query: number) => made[branch].maps.subarray((head * steps + query) * steps, (head * steps + query + 1) * steps);
  return { drawn, weights, values, row, made, units };
}

test.each([
  [48, 8, 24], [48, 8, 0], [48, 8, 47], [48, 6, 1], [12, 4, 5], [256, 8, 168], [256, 15, 1], [512, 16, 300],
])("in windows of %i steps, by %i pairs, a head looks %i steps back with nearly all of its weight", (steps, positions, back) => {
  const { row } = attended([{ branch: "short", head: 1, looks: "back", steps: back }], { steps, place: { calendar: ["day"], positions } });
  const least = Math.min(...Array.from({ length: steps - back }, (_, i) => row("short", 1, back + i)[i]!));
  expect(least).toBeGreaterThan(0.99);
  // What is promised is held, and not by far too much.
  expect(least).toBeGreaterThanOrEqual(gainBack(steps, positions).weight - 1e-6);
});

test("too few pairs for single steps are told by what is promised", () => {
  expect(gainBack(1024, 1).weight).toBeLessThan(0.9);
  expect(gainBack(48, 1).weight).toBeGreaterThan(0.9);
});

test("a head looks at the same hour of all days alike, another at all steps exactly alike", () => {
  const { row } = attended([{ branch: "long", head: 0, looks: "cycle", cycle: "day" }, { branch: "long", head: 2, looks: "even" }], { steps: 72, place: { calendar: ["week", "day"], positions: 4 } });
  const weights = row("long", 0, 30);
  for (const same of [6, 30, 54]) expect(weights[same]).toBeCloseTo(weights[30]!, 5);
  expect(weights[30]! + weights[6]! + weights[54]!).toBeGreaterThan(0.85);
  expect(new Set(row("long", 2, 30))).toEqual(new Set([1 / 72]));
});

test.each([null, freshEmbedding(COLUMNS, 8, 7)])("a head looks at the largest value of the first column, also through an embedding", (embedding) => {
  const { row, values } = attended([{ branch: "short", head: 0, looks: "largest" }], { steps: 24, place: { calendar: [], positions: 2 }, embedding });
  const first = values.filter((_, i) => i % COLUMNS === 0);
  const weights = row("short", 0, 5);
  expect(weights.indexOf(Math.max(...weights))).toBe(first.indexOf(Math.max(...first)));
  expect(Math.max(...weights)).toBeGreaterThan(0.5);
});

test("a head gives on the value from where it looks, in an output of its own; the mask holds", () => {
  const { made, units, values, drawn } = attended([{ branch: "short", head: 1, looks: "back", steps: 3 }], { steps: 16, place: { calendar: [], positions: 6 }, causal: true });
  expect(drawn[10]!.values).toHaveLength((6 * 2 + 4) * HEADS * units);
  for (let query = 3; query < 16; query++) {
    const others = attended([{ branch: "short", head: 1, looks: "even" }], { steps: 16, place: { calendar: [], positions: 6 }, causal: true });
    const even = values.filter((_, i) => i % COLUMNS === 0).subarray(0, query + 1).reduce((sum, each) => sum + each, 0) / (query + 1);
    const given = made.short.output[query * units + 1]! - others.made.short.output[query * units + 1]! + even;
    expect(given).toBeCloseTo(values[(query - 3) * COLUMNS]!, 1);
  }
});

test("a branch without such a head, and heads that are not set, keep what was drawn", () => {
  const place = { calendar: [], positions: 3 } as const;
  const { drawn, weights, units } = attended([{ branch: "short", head: 1, looks: "even" }, { branch: "long", head: HEADS, looks: "even" }], { steps: 8, place });
  weights.forEach(({ name, values }, i) => {
    if (name.startsWith("long")) expect(values).toEqual(drawn[i]!.values);
  });
  const query = (of: typeof weights) => of[4]!.values.filter((_, i) => Math.floor(i / units) % HEADS !== 1);
  expect(query(weights)).toEqual(query(drawn));
  expect(weights[4]!.values).not.toEqual(drawn[4]!.values);
  expect(() => setByHand(drawn, { units: 6, heads: HEADS }, { steps: 8, place, readings: { short: [], long: [] } }, [])).toThrow(RangeError);
});
