import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOf } from "../../../../words/sentence.testing";
import { answerName } from "../choice";
import { plain, reading } from "../given.testing";

const START = Date.UTC(2024, 2, 25);
const DAY = 86_400_000;
const count = (n: number) => Array.from({ length: n }, (_, i) => i);
const day = (i: number) => new Date(START + i * DAY).toISOString().slice(0, 10);
const german = (i: number) => day(i).split("-").toReversed().join(".");

/** Two tables side by side: `first` and `second` give the cells of a row, or nothing where the table has ended. */
const beside = (head: string, between: string, n: number, first: (i: number) => string, second: (i: number) => string) =>
  `${head}\n${count(n).map((i) => `${first(i)}${between}${second(i)}\n`).join("")}`;

describe("tables side by side, each with times of its own", () => {
  it("are read one at a time, each with its own times: the longest, and the others by a click", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(",", ",,"), fc.constantFrom("date,price", "date.1,price", "day,price"), fc.integer({ min: 10, max: 29 }), fc.integer({ min: 1, max: 40 }), fc.constantFrom(day, german), async (between, head, short, later, written) => {
        // Another name needs the empty column.
        const gap = head.startsWith("day") ? ",," : between;
        const text = beside(`date,load${gap}${head}`, gap, 30, (i) => `${written(i)},${i}.5`, (i) => (i < short ? `${written(i + later)},${2 * i}` : ","));
        const read = await reading(text);
        expect(plain(read)).toEqual({ at: count(30).map((i) => START + i * DAY), columns: { load: count(30).map((i) => i + 0.5) } });
        expect(read.series.notices.map(textOf)).toContain("2 tables stand side by side, each with times of its own; one of them is read.");
        const [part] = read.table.choices.filter(({ kind }) => kind === "part");
        const other = await reading(text, { answers: { ...part!.others[0]!.set.answers } });
        expect(plain(other)).toEqual({ at: count(short).map((i) => START + (i + later) * DAY), columns: { price: count(short).map((i) => 2 * i) } });
      }),
      { numRuns: 20 },
    );
  });

  it("count seconds of their own where they are called so", async () => {
    const text = beside("t,x,,t,y", ",,", 30, (i) => `${i / 10},${i}.5`, (i) => `${i / 4},${2 * i}`);
    const read = await reading(text, { answers: { [answerName("part")]: "t (2), y" } });
    expect(plain(read)).toEqual({ at: count(30).map((i) => i / 4), columns: { y: count(30).map((i) => 2 * i) } });
  });

  it("are one table where they have the same times, where only one has numbers, and where a second time is one of several columns", async () => {
    const same = await reading(beside("date,load,,date,price", ",,", 30, (i) => `${day(i)},${i}`, (i) => `${day(i)},${2 * i}`));
    expect(plain(same).columns).toEqual({ load: count(30), price: count(30).map((i) => 2 * i) });
    const words = await reading(beside("date,load,,date,note", ",,", 30, (i) => `${day(i)},${i}`, (i) => `${day(i + 3)},calm`));
    expect(plain(words).columns).toEqual({ load: count(30) });
    const until = await reading(beside("start,load,end,price", ",", 30, (i) => `${day(i)},${i}`, (i) => `${day(i + 1)},${2 * i}`));
    expect(plain(until).columns).toEqual({ load: count(30), price: count(30).map((i) => 2 * i) });
  });
});
