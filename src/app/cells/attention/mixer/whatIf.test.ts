import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import type { Windows } from "../../../../model/series/windows";
import { AT_REST, type MixerChange } from "./mixerState";
import { fitting, isTooMuch, turnedOne } from "./whatIf";
import { MOST, WhatIf } from "./whatIfSchema";

const windowsAt = (last: number, steps = 3) => {
  const of = (back: number) => ({ width: 1, columns: ["a"], values: new Float32Array(steps), mask: null, from: Float64Array.of(last - back), to: Float64Array.of(last) });
  return { steps, axis: "index", short: of(2), long: of(8) } as unknown as Windows;
};
const shown = { windows: windowsAt(10), heads: 2 };
const after = (...turns: MixerChange[]) => turns.reduce<WhatIf | null>((whatIf, turn) => turnedOne(whatIf, shown, turn) ?? null, null);

const head = fc.nat(1);
const side = fc.constantFrom("short" as const, "long" as const);
const anyTurn: fc.Arbitrary<MixerChange> = fc.oneof(
  fc.record({ do: fc.constantFrom("mute" as const, "solo" as const), branch: side, head }),
  fc.record({ do: fc.constant("temperature" as const), branch: side, to: fc.double({ min: 0.05, max: 5, noNaN: true }) }),
  fc.record({ do: fc.constant("row" as const), branch: side, head, query: fc.nat(2), weights: fc.constantFrom([1, 0, 0], [0.5, 0.25, 0.25]) }),
  fc.record({ do: fc.constant("lift" as const), lift: fc.record({ branch: side, step: fc.nat(2), column: fc.constant(0), by: fc.integer({ min: -3, max: 3 }) }) }),
);

test("whatever is turned can be kept and read back as it was", () => {
  fc.assert(
    fc.property(fc.array(anyTurn, { maxLength: 12 }), (turns) => {
      const kept = after(...turns);
      if (kept === null) return;
      const read = v.parse(WhatIf, JSON.parse(JSON.stringify(kept)));
      expect(fitting(read, shown)).toEqual(fitting(kept, shown));
    }),
  );
});

test("a mixer at rest is nothing that is kept", () => {
  const mute: MixerChange = { do: "mute", branch: "short", head: 1 };
  expect(after(mute)).not.toBeNull();
  expect(after(mute, mute)).toBeNull();
  expect(after(mute, { do: "reset" })).toBeNull();
  expect(fitting(null, shown)).toBe(AT_REST);
});

test("rows and lifts wait for their own windows, the switches go along", () => {
  const kept = after({ do: "mute", branch: "short", head: 1 }, { do: "row", branch: "long", head: 0, query: 2, weights: [1, 0, 0] }, { do: "lift", lift: { branch: "short", step: 1, column: 0, by: 2 } });
  const elsewhere = fitting(kept, { ...shown, windows: windowsAt(11) });
  expect([elsewhere.short.muted, elsewhere.long.edits, elsewhere.lifts]).toEqual([[1], [], []]);
  const back = fitting(kept, { ...shown, windows: windowsAt(10) });
  expect([back.long.edits.length, back.lifts.length]).toEqual([1, 1]);
});

test("a stranger's mixer that names heads, steps or columns that are not there is used as far as it fits", () => {
  const kept = after({ do: "row", branch: "long", head: 0, query: 2, weights: [1, 0, 0] }, { do: "mute", branch: "long", head: 1 })!;
  const strange: WhatIf = {
    ...kept,
    long: { ...kept.long, edits: [...kept.long.edits, { head: 9, query: 0, weights: [1, 0, 0] }, { head: 0, query: 7, weights: [1, 0, 0] }, { head: 0, query: 0, weights: [1] }] },
    lifts: [{ branch: "short", step: 80, column: 0, by: 1 }, { branch: "short", step: 0, column: 4, by: 1 }],
  };
  expect(fitting(strange, shown)).toEqual(fitting(kept, shown));
  expect(fitting(strange, { ...shown, heads: 1 }).long.muted).toEqual([]);
});

test("no more rows and lifts are written than are read back, and those that are there can still be turned", () => {
  // A row has as many weights as there are steps, so those of one step are short.
  const turns = {
    row: { shown: { windows: windowsAt(10, 1), heads: MOST + 1 }, one: (n: number, weight = 1): MixerChange => ({ do: "row", branch: "long", head: n, query: 0, weights: weight === 0 ? null : [weight] }) },
    lift: { shown: { windows: windowsAt(10, MOST + 1), heads: 2 }, one: (n: number, by = 1): MixerChange => ({ do: "lift", lift: { branch: "short", step: n, column: 0, by } }) },
  };
  for (const { shown, one } of Object.values(turns)) {
    let kept: WhatIf | undefined;
    for (let n = 0; n <= MOST; n++) kept = turnedOne(kept ?? null, shown, one(n));
    expect(v.safeParse(WhatIf, kept).success).toBe(true);
    const mixer = fitting(kept!, shown);
    expect([one(MOST), one(3, 0.5), one(0, 0)].map((turn) => isTooMuch(mixer, turn))).toEqual([true, false, false]);
    const back = turnedOne(kept!, shown, one(0, 0))!;
    expect(isTooMuch(fitting(back, shown), one(MOST))).toBe(false);
  }
});
