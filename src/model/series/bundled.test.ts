import { readFile } from "node:fs/promises";
import { afterEach, expect, test, vi } from "vitest";
import { createSeriesReader } from "./reading/client";
import { BUNDLED, loadBundled } from "./bundled";
import { refusalOf, textOf } from "../../words/sentence.testing";

/** What is odd about the data: the observatory lost months in its first years, and exchanges close at weekends. */
const NOTICES = new Map([
  [
    "co2-concentration",
    [
      "5 rows of the even grid (one each month) are missing and were added.",
      "5 missing values filled on the straight line between their neighbours.",
    ],
  ],
  ["sp500", ["There are rows on working days only; they are taken to follow one another."]],
]);

afterEach(() => vi.unstubAllGlobals());

test.each(BUNDLED.map((bundled) => [bundled.id, bundled] as const))("%s reads as the catalogue says", async (_, bundled) => {
  vi.stubGlobal("fetch", async (url: string) => new Response(await readFile(`.${url}`)));
  const read = await loadBundled(bundled, "weather", bundled.options, createSeriesReader());
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { axis, columns, name, notices } = read.value.series;
  expect(name).toBe("weather");
  expect(axis.kind).toBe("time");
  expect(axis.at.length).toBeGreaterThan(100);
  expect(columns.map((column) => column.name)).toEqual(bundled.options.columns);
  for (const { stats } of columns) expect(stats.std).toBeGreaterThan(0);
  // Those without a unit are counted in points and in thousands, which their names say.
  expect(columns.map(({ unit }) => unit)).toEqual(["sp500", "us-employment"].includes(bundled.id) ? columns.map(() => undefined) : columns.map(() => expect.any(String)));
  expect(notices.map(textOf)).toEqual(NOTICES.get(bundled.id) ?? []);
});

test("the first is a year of hourly temperatures", async () => {
  vi.stubGlobal("fetch", async (url: string) => new Response(await readFile(`.${url}`)));
  const read = await loadBundled(BUNDLED[0]!, "weather", BUNDLED[0]!.options, createSeriesReader());
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.series.axis).toMatchObject({ step: 3_600_000 });
  expect(read.value.series.axis.at.length).toBe(8759);
  expect(read.value.series.axis.at[0]).toBe(Date.UTC(2010, 0, 1, 1));
});

test("one that cannot be fetched is a problem in words", async () => {
  vi.stubGlobal("fetch", async () => new Response("", { status: 404 }));
  const read = await loadBundled(BUNDLED[0]!, "weather", BUNDLED[0]!.options, createSeriesReader());
  expect(refusalOf(read)).toMatch(/the server answered 404; check the connection/);
});

test("the page that a host sends in its place is not read as a series", async () => {
  vi.stubGlobal("fetch", async () => new Response("<!doctype html><p>1,2</p>", { headers: { "content-type": "text/html" } }));
  const read = await loadBundled(BUNDLED[0]!, "weather", BUNDLED[0]!.options, createSeriesReader());
  expect(refusalOf(read)).toMatch(/the server sent a page in its place; check the connection/);
});
