import fc from "fast-check";
import { expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const days = (cells: readonly string[]) => `time;x\n${cells.map((cell, i) => `${new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10)};${cell}`).join("\n")}`;
const told = ({ series }: Awaited<ReturnType<typeof reading>>) => series.notices;

it("numbers that only bound what was measured are read as their bound, which is told", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom("", "<", "< ", ">", "≤", "<=")), { minLength: 30, maxLength: 40 }), fc.constantFrom(".", ","), async (given, mark) => {
      const cells = [...given, [7, ""] as const].map(([value, bound]) => `${bound}0${mark}${String(value).padStart(4, "0")}`);
      const read = await reading(days(cells));
      expect(plain(read).columns["x"]).toEqual([...given.map(([value]) => value), 7].map((value) => value / 1e4));
      const bounds = given.filter(([, bound]) => bound !== "").length;
      expect(told(read).flatMap(({ kind, params }) => (kind === "noticed/limits" ? [params.cells] : []))).toEqual(bounds === 0 ? [] : [bounds]);
    }),
    { numRuns: 40 },
  );
});

it("marks of footnotes are left out, which is told, also where all numbers have one", async () => {
  for (const every of [1, 3]) {
    const read = await reading(days(Array.from({ length: 40 }, (_, i) => `${i}.5${i % every === 0 ? "*#†"[i % 2]! : ""}`)));
    expect(plain(read).columns["x"]).toEqual(Array.from({ length: 40 }, (_, i) => i + 0.5));
    expect(told(read)).toMatchObject([{ kind: "noticed/footnotes", params: { column: "x", cells: Math.ceil(40 / every), example: "0.5*" } }]);
  }
});

it("words with marks stay words", async () => {
  const read = await reading(`time,x,y\n${Array.from({ length: 30 }, (_, i) => `2024-01-${String(i + 1).padStart(2, "0")},low*,${i}`).join("\n")}`);
  expect(Object.keys(plain(read).columns)).toEqual(["y"]);
});
