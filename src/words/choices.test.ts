import { expect, it } from "vitest";
import { refuse } from "../model/series/reading/fault";
import { openChoices } from "../model/series/reading/openChoice";
import { takenInWords, wayInWords } from "./choices";

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
