import * as v from "valibot";
import { expect, test } from "vitest";
import type { Selection } from "../../notebook/document/view";
import { AttentionLook, type KeptRows } from "./look";
import { keptOf, selectionOf } from "./useKeptRows";

const rows: KeptRows = { queries: [3, 4], map: { branch: "long", head: 1 }, query: 4, keys: { short: null, long: 7 } };
const selection: Selection = { seriesId: "s", queries: [3, 4], at: { cellId: "m", seriesId: "s", map: { branch: "long", head: 1 }, query: 4, keys: { short: null, long: 7 } } };

test("kept rows go with the notebook and come back as they were", () => {
  expect(keptOf(selection, "m")).toEqual(rows);
  expect(selectionOf(rows, "m", "s", 8)).toEqual(selection);
  expect(v.parse(AttentionLook, { rows })).toMatchObject({ rows });
  expect(v.parse(AttentionLook, {}).rows).toBeNull();
});

test("what was kept on another cell, or beyond the window, is nothing to keep or to light", () => {
  expect([keptOf(null, "m"), keptOf(selection, "other")]).toEqual([null, null]);
  expect([selectionOf(rows, "m", "s", 7), selectionOf(null, "m", "s", 8)]).toEqual([null, null]);
});
