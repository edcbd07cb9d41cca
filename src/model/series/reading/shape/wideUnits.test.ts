import { expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const years = Array.from({ length: 40 }, (_, i) => 1950 + i);
const wide = (cell: (i: number) => string) => `country,${years.join(",")}\nAustria,${years.map((_, i) => cell(i)).join(",")}\nBelgium,${years.map((_, i) => cell(i)).join(",")}\n`;
const values = years.map((_, i) => (i < 10 ? i * 40 : i < 20 ? i * 1000 : i * 1_000_000));

it("turns numbers with k and M behind some of them into what they say (Gapminder), and tells it", async () => {
  const read = await reading(wide((i) => (i < 10 ? `${i * 40}` : i < 20 ? `${i}k` : `${i}M`)));
  expect(plain(read).columns).toEqual({ Austria: values, Belgium: values });
  expect(read.series.notices).toContainEqual({ kind: "noticed/units", params: { column: "Austria", units: ["", "k", "M"], unit: "" } });
});

it("keeps the unit that all numbers of a table on its side have", async () => {
  const read = await reading(wide((i) => `${i + 0.5} kW`));
  expect(read.series.columns.map(({ unit, values: [first] }) => [unit, first])).toEqual([["kW", 0.5], ["kW", 0.5]]);
  expect(read.series.notices.map(({ kind }) => kind)).not.toContain("noticed/units");
});
