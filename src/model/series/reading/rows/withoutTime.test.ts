import { expect, it } from "vitest";
import { reading } from "../given.testing";
import { withoutTime } from "./withoutTime";

const days = Array.from({ length: 28 }, (_, i) => `2024-02-${String(i + 1).padStart(2, "0")};${i},5`).join("\n");
const told = ({ series }: Awaited<ReturnType<typeof reading>>) => series.notices.filter(({ kind }) => kind.endsWith("-time") || kind.endsWith("-times"));

it("a row whose time cannot be read is told once, by what stands there, and one that has none by itself", async () => {
  expect(told(await reading(`Datum;Preis\n${days}\nSumme;378,5\n`))).toEqual([{ kind: "noticed/unread-times", params: { rows: 1, row: 30, example: "Summe" } }]);
  expect(told(await reading(`Datum;Preis\n${days}\n;378,5\n`))).toEqual([{ kind: "noticed/without-time", params: { rows: 1 } }]);
  expect(told(await reading(`Datum;Preis\n${days}\n;1,5\nSumme;378,5\n`))).toEqual([
    { kind: "noticed/unread-times", params: { rows: 1, row: 31, example: "Summe" } },
    { kind: "noticed/without-time", params: { rows: 1 } },
  ]);
});

it("rows of one of several series are told whole where the cells that cannot be read lie in the others", () => {
  expect(withoutTime(2, [{ kind: "noticed/unread-times", params: { rows: 3, row: 4, example: "soon" } }])).toEqual([{ kind: "noticed/without-time", params: { rows: 2 } }]);
  expect(withoutTime(0, [])).toEqual([]);
});
