import { expect, it } from "vitest";
import { refuse } from "../model/series/reading/fault";
import { openChoices } from "../model/series/reading/openChoice";
import { questionInWords, takenInWords, wayInWords } from "./choices";

const ways = (fault: "ambiguous-date" | "ambiguous-decimal", example: string) =>
  openChoices(refuse(fault, "a.csv", { example }).error).map((choice) => [takenInWords(choice), ...choice.others.map((way) => wayInWords(choice, way))]);

it("shows a date and a number both ways", () => {
  expect(ways("ambiguous-date", "03/04/2024")).toEqual([[null, "3 April 2024 (day first)", "4 March 2024 (month first)"]]);
  expect(ways("ambiguous-decimal", "1,234")).toEqual([[null, "1.234 (the comma is a decimal mark)", "1234 (the comma stands between thousands)"]]);
});

it("says in one sentence what was taken", () => {
  const [choice] = openChoices(refuse("ambiguous-date", "a.csv", { example: "03/04/2024" }).error);
  expect(takenInWords({ ...choice!, taken: choice!.others[0]! } as never)).toBe("Dates are read with the day first: “03/04/2024” is 3 April 2024.");
});

it("no name out of a file makes a button longer than can be read, nor turns round what stands after it", () => {
  const name = `\u202E${"W".repeat(50_000)}`;
  const means = { sheet: { name }, file: { name }, item: { name }, array: { name, shape: [2, 3] }, part: { path: name, rows: 3 } };
  for (const [kind, each] of Object.entries(means)) {
    const way = { means: each, set: {} };
    const said = wayInWords({ kind, column: null, taken: way, others: [way], open: false } as never, way as never);
    expect([kind, said.length < 200, said.includes("\u202E")]).toEqual([kind, true, false]);
  }
});

it("asks which axis is that of moments where an array has fewer rows than columns, and which part is meant where it has more axes", () => {
  const asked = (at: string) => questionInWords({ kind: "slice", column: null, taken: { means: { at, rows: 200, columns: 3 }, set: {} }, others: [], open: true }, "a.npz");
  expect(asked("[:, :].T")).toContain("fewer rows than columns");
  expect(asked("[:, :, 0]")).toContain("more than two axes");
});
