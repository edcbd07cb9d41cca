import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { textOf } from "../../../../words/sentence.testing";
import { plain, reading } from "../given.testing";

const DAY = 86_400_000;
const rows = Array.from({ length: 40 }, (_, i) => i);
const ymd = (i: number) => new Date(Date.UTC(2024, 0, 1) + i * DAY).toISOString().slice(0, 10).replaceAll("-", "");

/** A table of columns of fixed width, of which some have no name. */
const table = (columns: readonly { readonly name: string; readonly width: number; readonly cell: (i: number) => string }[]) =>
  `${columns.map(({ name, width }) => name.padStart(width)).join("  ")}\n${rows.map((i) => `${columns.map(({ width, cell }) => cell(i).padStart(width)).join("  ")}\n`).join("")}`;

test("names stand over their columns, whichever of these have none", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 3, maxLength: 7 }), async (named) => {
      const columns = named.map((isNamed, k) => ({ name: isNamed ? `name${k}` : "", width: 6 + (k % 3), cell: (i: number) => (i * (k + 2) + k / 4).toFixed(2) }));
      const whole = [{ name: "YEARMODA", width: 8, cell: ymd }, { name: "TEMP", width: 6, cell: (i: number) => (i / 8).toFixed(1) }, ...columns];
      fc.pre(named.includes(false));
      const { series, table: { timeColumn } } = await reading(table(whole));
      expect(timeColumn).toBe("YEARMODA");
      expect(series.columns.map(({ name }) => name)).toEqual(["TEMP", ...named.map((isNamed, k) => (isNamed ? `name${k}` : `column ${k + 3}`))]);
      expect([...series.columns.at(-1)!.values].slice(0, 3)).toEqual(rows.slice(0, 3).map((i) => i * (named.length + 1) + (named.length - 1) / 4));
    }),
    { numRuns: 40 },
  );
});

it("of days of stations (GSOD), with how many observations stand behind, and what was not measured at all", async () => {
  const fixed = (name: string, width: number, cell: string | ((i: number) => string)) => ({ name, width, cell: typeof cell === "string" ? () => cell : cell });
  const counted = (name: string, width: number, cell: string | ((i: number) => string)) => [fixed(name, width, cell), fixed("", 2, "24")];
  const text = table([fixed("STN---", 6, "037720"), fixed("WBAN", 5, "99999"), fixed("YEARMODA", 8, ymd), ...counted("TEMP", 6, (i) => (44 + i / 10).toFixed(1)), ...counted("STP", 6, "9999.9"), fixed("GUST", 6, "999.9"), fixed("MAX", 6, "50.0*"), fixed("MIN", 6, "40.0*"), fixed("PRCP", 5, (i) => `0.0${i % 9}G`)]);
  const { series, table: { timeColumn } } = await reading(text);
  const told = series.notices.map(textOf).join("\n");
  expect(timeColumn).toBe("YEARMODA");
  expect(series.columns.map(({ name }) => name)).toEqual(expect.arrayContaining(["TEMP", "MAX", "MIN", "PRCP"]));
  expect(series.columns.map(({ name }) => name)).not.toEqual(expect.arrayContaining(["STP"]));
  expect(told).toContain("“STP”");
});

describe("days in six digits that go on over the end of a century", () => {
  const weeks = rows.map((i) => new Date(Date.UTC(1958, 2, 29) + i * 7 * 57 * DAY));
  const short = weeks.map((week) => week.toISOString().slice(2, 10).replaceAll("-", ""));

  it("are those of the last one, and the first is told as such", async () => {
    const read = await reading(`date,x\n${short.map((day, i) => `${day},${i}\n`).join("")}`);
    expect([plain(read).at, plain(read).columns["x"]]).toEqual([weeks.map(Number), rows]);
    expect(read.table.choices.find(({ kind }) => kind === "time-unit")?.taken?.means).toMatchObject({ reads: "1958-03-29" });
  });

  it("stay in this one where they are in order there, and are sorted where they are in none", async () => {
    const days = rows.map((i) => new Date(Date.UTC(2024, 0, 1) + i * DAY).toISOString().slice(2, 10).replaceAll("-", ""));
    expect(plain(await reading(`date,x\n${days.map((day, i) => `${day},${i}\n`).join("")}`)).at).toEqual(rows.map((i) => Date.UTC(2024, 0, 1) + i * DAY));
    expect(plain(await reading(`date,x\n${days.toReversed().map((day, i) => `${day},${i}\n`).join("")}`)).at).toEqual(rows.map((i) => Date.UTC(2024, 0, 1) + i * DAY));
  });
});
