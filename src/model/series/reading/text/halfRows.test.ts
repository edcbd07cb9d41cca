import { expect, it, test } from "vitest";
import { plain, reading, refusal } from "../given.testing";

const HOURS = Array.from({ length: 40 }, (_, i) => `2020-01-${String(1 + Math.floor(i / 24)).padStart(2, "0")} ${String(i % 24).padStart(2, "0")}:00`);
const VALUES = HOURS.map((_, i) => 100 + ((i * 37) % 50) + 0.25);
const written = HOURS.map((hour, i) => `${hour},${VALUES[i]!.toFixed(2)}\n`).join("");
const told = async (text: string) => {
  const read = await reading(text);
  return { values: plain(read).columns["load"], half: read.series.notices.flatMap(({ kind, params }) => (kind === "noticed/half-row" ? [params] : [])) };
};

it("a file that is read while it is written ends with its last whole row, wherever the writer was", async () => {
  for (const quote of ["", '"']) {
    const all = `time,load\n${written.replaceAll(/[^,\n]+/g, (cell) => quote + cell + quote)}`;
    const next = `${quote}2020-01-02 16:00${quote},${quote}123.75`;
    for (let length = 1; length < next.length; length++) {
      // What ends with a mark between cells may as well lack its last value.
      if (next[length - 1] === ",") continue;
      const { values, half } = await told(all + next.slice(0, length));
      expect({ values, half: half.length }).toEqual({ values: VALUES, half: 1 });
    }
  }
});

test.each([
  ["a number in full", "123.75"],
  ["as many decimals as another has", "123.5\n2020-01-02 17:00,123.5"],
])("a last row without the end of a line is whole: %s", async (_, last) => {
  expect((await told(`time,load\n${written}2020-01-02 16:00,${last}`)).half).toEqual([]);
});

test("a number below a thousand is not cut off where points stand between thousands", async () => {
  const { values } = await told(`time;load\n${HOURS.map((hour, i) => `${hour};1.${900 - 10 * i}\n`).join("")}2020-01-02 16:00;450`);
  expect(values).toHaveLength(HOURS.length + 1);
});

test.each([`2020-01-02 16:00,"1\n${written}`, `"2020-01-02 16:00,1\n${written.trimEnd()}`])("a quotation mark that is never closed above the last row is refused by its row", async (rows) => {
  expect((await refusal(`time,load\n${written}${rows}`)).kind).toBe("reading/open-quote");
});
