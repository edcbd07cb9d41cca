import { describe, expect, it } from "vitest";
import { refuse, type ReadProblem } from "../../../../model/series/reading/fault";
import { openChoices } from "../../../../model/series/reading/openChoice";
import { DEFAULT_READING, type TableDescription } from "../../../../model/series/reading/reading";
import { idChoice } from "../../../../model/series/reading/shape/shapeChoices";
import { IDLE, nextChoice, withReading, type SourceChoice } from "./sourceChoice";
import { askedKind } from "./useQuestionMark";
import type { GivenFile, Source } from "../spec";

const given = (name: string): GivenFile => ({ file: { id: name, name, size: 10 }, reading: DEFAULT_READING });
const source: Source = { from: "files", files: [given("a.csv"), given("b.csv")] };
const table: TableDescription = {
  format: "delimited",
  rows: 3,
  columns: [{ name: "x", kind: "number", missing: 0, example: "1" }],
  timeColumn: null,
  chosen: ["x"],
  delimiter: ",",
  decimal: ".",
  dateOrder: null,
  choices: [],
};
const loading: SourceChoice = nextChoice(IDLE, { type: "chosen", source });

describe("nextChoice", () => {
  it("reads what was chosen, whatever was before", () => {
    expect(loading).toEqual({ phase: "loading", source, fraction: null });
    const other: Source = { from: "bundled", dataset: "x", columns: null };
    expect(nextChoice(loading, { type: "chosen", source: other })).toEqual({ phase: "loading", source: other, fraction: null });
  });

  it("follows the reading", () => {
    expect(nextChoice(loading, { type: "progress", fraction: 0.5 })).toMatchObject({ phase: "loading", fraction: 0.5 });
    expect(nextChoice(IDLE, { type: "progress", fraction: 0.5 })).toBe(IDLE);
  });

  it("asks about what the reader leaves open", () => {
    const { error } = refuse("ambiguous-date", "b.csv", { example: "03/04/2024" });
    const choices = openChoices(error);
    const problem = { ...error, params: { ...error.params, table: { ...table, choices } } } as ReadProblem;
    const asking = nextChoice(loading, { type: "failed", failure: { problem, file: 1 } });
    expect(asking).toEqual({ phase: "asking", source, question: { choice: choices[0], file: 1, name: "b.csv", panel: undefined } });
  });

  it("keeps what is known of a file that could not be read", () => {
    const { error } = refuse("no-times", "b.csv", {});
    const problem = { ...error, params: { ...error.params, table } } as ReadProblem;
    expect(nextChoice(loading, { type: "failed", failure: { problem, file: 1 } })).toEqual({ phase: "failed", source, file: 1, table });
    const absent = { kind: "series/absent-file", params: { file: "b.csv" } } as const;
    expect(nextChoice(loading, { type: "failed", failure: { problem: absent, file: 1 } })).toMatchObject({ phase: "failed", table: null });
  });

  it("ignores a failure that comes after the reading was given up", () => {
    const idle = nextChoice(loading, { type: "dismissed" });
    expect(nextChoice(idle, { type: "failed", failure: { problem: refuse("aborted", "b.csv", {}).error, file: 0 } })).toBe(idle);
  });

  it("offers fewer steps for a series that is too short, and gives up one that allows none", () => {
    expect(nextChoice(loading, { type: "short", most: 3, tables: [] })).toEqual({ phase: "short", source, most: 3, question: null });
    expect(nextChoice(loading, { type: "short", most: 0, tables: [] })).toBe(IDLE);
    expect(nextChoice(IDLE, { type: "short", most: 3, tables: [] })).toBe(IDLE);
  });

  it("asks beside it for another of several series, where the one that is too short was taken unasked", () => {
    const taken = { take: "some", labels: ["1 · 2"] } as const;
    const choice = { ...idChoice(["lon", "lat"], ["1 · 2", "1 · 3"], [2, 1], taken, ["together"]), open: true };
    const short = nextChoice(loading, { type: "short", most: 2, tables: [{ ...table, choices: [choice] }] });
    expect(short).toMatchObject({ phase: "short", question: { choice, file: 0 } });
    expect(askedKind(short, [])).toBe("id");
  });

  it("ends with what there is to tell", () => {
    expect(nextChoice(loading, { type: "done", note: "The stride went." })).toEqual({ phase: "idle", note: "The stride went." });
  });
});

describe("withReading", () => {
  it("changes how one file is read and leaves the other", () => {
    const changed = withReading(source, 1, { missing: "drop" });
    expect(changed).toEqual({
      from: "files",
      files: [given("a.csv"), { ...given("b.csv"), reading: { ...DEFAULT_READING, missing: "drop" } }],
    });
  });
});
