import fc from "fast-check";
import { expect, it } from "vitest";
import { plain, reading, refusal } from "../given.testing";

const start = Date.UTC(2024, 0, 1);
const day = (i: number) => new Date(start + i * 86_400_000).toISOString().slice(0, 10);

it("tells series apart by what stands once above each of them, as merged cells do", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom<readonly string[]>(["Wien", "Graz"], ["7", "12"], ["a", "b", "c"]), fc.integer({ min: 8, max: 40 }), async (ids, rows) => {
      const text = `site,date,load\n${ids.map((id, k) => Array.from({ length: rows }, (_, i) => `${i === 0 ? id : ""},${day(i)},${100 * k + i}`).join("\n")).join("\n")}\n`;
      const expected = (some: readonly string[]) => Object.fromEntries(some.map((id) => [some.length === 1 ? "load" : id, Array.from({ length: rows }, (_, i) => 100 * ids.indexOf(id) + i)]));
      expect(plain(await reading(text)).columns).toEqual(expected(ids));
      expect(plain(await reading(text, { answers: { by: '["site"]', id: JSON.stringify([ids[1]!]) } })).columns).toEqual(expected([ids[1]!]));
    }),
    { numRuns: 20 },
  );
});

const profile = (depths: number) =>
  `//<DataType>Profiles</DataType>\nCruise\tStation\tyyyy-mm-ddThh:mm\tLongitude\tBot. Depth [m]\tDepth [m]\tTemperature [degC]\n${[0, 1, 2, 3].map((s) => Array.from({ length: depths }, (_, k) => `${k === 0 ? `C1\tS${s}\t2020-0${s + 1}-01T10:00\t1${s}.5\t200` : "\t\t\t\t"}\t${k * 5}\t${10 * s + k}`).join("\n")).join("\n")}\n`;

it("keeps the rows of a profile, whose time and place stand once above them (Ocean Data View), and asks which depth is meant", async () => {
  expect(await refusal(profile(20), {}, "given.txt")).toMatchObject({ kind: "reading/which-series", params: { series: 20, by: ["Depth [m]"] } });
  const read = await reading(profile(20), { answers: { id: '["10"]' } }, "given.txt");
  expect(plain(read).columns["Temperature [degC]"]).toEqual([2, 12, 22, 32]);
  expect(read.series.notices).toContainEqual({ kind: "noticed/filled-down", params: { names: ["Cruise", "Station", "yyyy-mm-ddThh:mm", "Longitude", "Bot. Depth [m]"] } });
});

it("reads days that stand once above their hours, as a report writes them", async () => {
  const read = await reading(`date,hour,load\n${Array.from({ length: 72 }, (_, i) => `${i % 24 === 0 ? day(i / 24) : ""},${i % 24},${i * i}`).join("\n")}\n`);
  expect(plain(read)).toEqual({ at: Array.from({ length: 72 }, (_, i) => start + i * 3_600_000), columns: { load: Array.from({ length: 72 }, (_, i) => i * i) } });
});

it("fills no times down where only the first row has one, or most have", async () => {
  const only = await reading(`time,x\n${Array.from({ length: 30 }, (_, i) => `${i === 0 ? day(0) : ""},${i}`).join("\n")}\n`);
  const most = await reading(`time,x\n${Array.from({ length: 30 }, (_, i) => `${i === 1 || i === 9 ? "" : day(i)},${i}`).join("\n")}\n`);
  for (const { series } of [only, most]) expect(series.notices.some(({ kind }) => kind === "noticed/filled-down")).toBe(false);
});
