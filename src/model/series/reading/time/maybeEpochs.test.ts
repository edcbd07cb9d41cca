import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { textOf } from "../../../../words/sentence.testing";
import { choosing } from "../choice";
import { plain, reading } from "../given.testing";
import { DEFAULT_READING } from "../reading";

const FROM = 1_577_836_800;
/** Seconds since 1970 at uneven distances, none of them round. */
const uneven = Array.from({ length: 40 }, (_, i) => FROM + i * (7 * i + 1));

/** Seconds since 1970 in order, at any distances. */
const epochs = fc.tuple(fc.integer({ min: 700_000_000, max: 2_000_000_000 }), fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 3, maxLength: 40 })).map(([from, steps]) => steps.reduce<number[]>((all, step) => [...all, all.at(-1)! + step], [from]));

/** What is asked of the person. */
const asked = ({ table }: Awaited<ReturnType<typeof reading>>) => table.choices.filter(({ open }) => open).map(({ kind }) => kind);

describe("instants that nothing calls so", () => {
  test.each([
    ["", 1],
    ["x\n", 1000],
  ])("alone (%j) they stay numbers, and what they may be is told", async (head, perSecond) => {
    await fc.assert(
      fc.asyncProperty(epochs, async (at) => {
        const read = await reading(head + at.map((second) => `${second * perSecond}\n`).join(""));
        const [notice] = read.series.notices.map(textOf);
        expect([read.series.axis.kind, [...read.series.columns[0]!.values]]).toEqual(["index", at.map((second) => second * perSecond)]);
        expect(notice).toContain(`would be ${new Date(at[0]! * 1000).toISOString().slice(0, 10)}`);
      }),
      { numRuns: 40 },
    );
  });

  test.each(["", "x,y\n"])("beside values they are the time, which is asked (%j)", async (head) => {
    const read = await reading(head + uneven.map((second, i) => `${second},${i / 4}\n`).join(""));
    expect([read.series.axis.kind, plain(read).at, asked(read)]).toEqual(["time", uneven.map((second) => second * 1000), ["time-column"]]);
    const open = read.table.choices.find((choice) => choice.open)!;
    const counted = await reading(head + uneven.map((second, i) => `${second},${i / 4}\n`).join(""), choosing(DEFAULT_READING, open.others[0]!.set));
    expect([counted.series.axis.kind, counted.series.columns.length, asked(counted)]).toEqual(["index", 2, []]);
  });

  it("under another name, or where some come twice, they stay numbers and are asked about", async () => {
    const named = `load,energy\n${uneven.map((second, i) => `${i / 4},${second}\n`).join("")}`;
    const twice = uneven.flatMap((second, i) => [`${second},${i / 4}\n`, `${second},${i / 8}\n`]).join("");
    for (const text of [named, twice]) {
      const read = await reading(text);
      expect([read.series.axis.kind, read.series.columns.length, asked(read)]).toEqual(["index", 2, ["time-column"]]);
    }
  });

  it("but counters, numbers that go up and down, and what lies beyond some decades are numbers", async () => {
    const lists = { bytes_total: uneven, x: uneven.map((second, i) => second + (i % 2) * 90_000), y: uneven.map((second) => second * 2), z: uneven.map((second) => second / 1000) };
    for (const [name, values] of Object.entries(lists)) {
      const read = await reading(`${name},load\n${values.map((value, i) => `${value},${(i * 7) % 5}\n`).join("")}`);
      expect([name, read.series.axis.kind, asked(read), read.series.notices]).toEqual([name, "index", [], []]);
    }
  });
});
