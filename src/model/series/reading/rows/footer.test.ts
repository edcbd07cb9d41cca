import { describe, expect, it } from "vitest";
import { choosing } from "../choice";
import { plain, reading } from "../given.testing";
import { DEFAULT_READING } from "../reading";

const rows = (row: (i: number) => string) => Array.from({ length: 30 }, (_, i) => row(i)).join("\n");
const numbers = Array.from({ length: 30 }, (_, i) => i);

describe("rows at the end that sum up the others", () => {
  it.each([
    ["in a column of numbers", `load,wind\n${rows((i) => `${i},${2 * i}`)}\nTotal,870\n`],
    ["in a column of names", `name,load,wind\n${rows((i) => `s${i},${i},${2 * i}`)}\nTotal,435,870\n`],
    ["in a column that counts (Garmin)", `lap,load,wind\n${rows((i) => `${i + 1},${i},${2 * i}`)}\nSummary,435,870\n`],
    ["several, with decimal commas", `load;wind\n${rows((i) => `${i};${2 * i},0`)}\nSumme;870,0\nMittelwert;29,0\n`],
  ])("are left out, told, and kept where that is asked: %s", async (_, text) => {
    const read = await reading(text);
    expect(plain(read).columns).toMatchObject({ load: numbers, wind: numbers.map((i) => 2 * i) });
    const choice = read.table.choices.find(({ kind }) => kind === "footer")!;
    expect(choice).toMatchObject({ taken: { means: { left: true } }, others: [{ means: { left: false } }], open: false });
    const kept = await reading(text, choosing(DEFAULT_READING, choice.others[0]!.set));
    expect(plain(kept).columns["wind"]!.length).toBeGreaterThan(30);
  });

  it.each([
    ["a series of a table that lies on its side", `country,2019,2020,2021\n${rows((i) => `c${i},1,2,3`)}\nTotal,30,60,90\n`],
    ["the last series of a table in long form", `region,year,load\n${rows((i) => `r${Math.floor(i / 3)},${2019 + (i % 3)},${i}`)}\nTotal,2019,135\nTotal,2020,145\nTotal,2021,155\n`],
    ["a word that other rows have, too", `kind,load\n${rows((i) => `${i % 2 === 0 ? "total" : "part"},${i}`)}\ntotal,30\n`],
  ])("are kept where they may be data: %s", async (_, text) => {
    expect((await reading(text, { answers: { id: "all" } })).table.choices.map(({ kind }) => kind)).not.toContain("footer");
  });
});
