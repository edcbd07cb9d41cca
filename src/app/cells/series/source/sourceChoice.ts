import type { Problem } from "../../../../model/result";
import { choosing, type Choice, type ReadingChange } from "../../../../model/series/reading/choice";
import type { ReadProblem } from "../../../../model/series/reading/fault";
import type { PanelDescription, TableDescription } from "../../../../model/series/reading/reading";
import type { LoadFailure } from "./load";
import type { GivenFile, Source } from "../spec";

/** What a file leaves open and only the person can know. */
export interface Question {
  readonly choice: Choice;
  /** The file's place within the source, and its name. */
  readonly file: number;
  readonly name: string;
  /** The series that the file holds, where it holds several. */
  readonly panel: PanelDescription | undefined;
}

/** Where the choice of another source stands. The document changes only when that source was read. */
export type SourceChoice =
  | { readonly phase: "idle"; readonly note: string | null }
  | { readonly phase: "loading"; readonly source: Source; readonly fraction: number | null }
  | { readonly phase: "asking"; readonly source: Source; readonly question: Question }
  /** It was read and is too short: `most` steps would fit, and so may another of the series that `question` is about. */
  | { readonly phase: "short"; readonly source: Source; readonly most: number; readonly question: Question | null }
  /** `table` is what is known of the file at place `file`, so that it can be read another way. */
  | { readonly phase: "failed"; readonly source: Source; readonly file: number; readonly table: TableDescription | null };

export type ChoiceEvent =
  | { readonly type: "chosen"; readonly source: Source }
  | { readonly type: "progress"; readonly fraction: number }
  | { readonly type: "failed"; readonly failure: LoadFailure }
  /** `note`: what had to change for the new source, to be told. */
  | { readonly type: "done"; readonly note: string | null }
  | { readonly type: "short"; readonly most: number; readonly tables: readonly TableDescription[] }
  | { readonly type: "dismissed" };

export const IDLE: SourceChoice = { phase: "idle", note: null };

/** A pure step of the choice. Progress or a failure that comes when nothing is being read changes nothing. */
export function nextChoice(choice: SourceChoice, event: ChoiceEvent): SourceChoice {
  switch (event.type) {
    case "chosen":
      return { phase: "loading", source: event.source, fraction: null };
    case "progress":
      return choice.phase === "loading" ? { ...choice, fraction: event.fraction } : choice;
    case "failed": {
      if (choice.phase !== "loading") return choice;
      const { source } = choice;
      const question = questionIn(event.failure, source);
      if (question !== null) return { phase: "asking", source, question };
      return { phase: "failed", source, file: event.failure.file, table: tableIn(event.failure.problem) };
    }
    case "short":
      return choice.phase === "loading" && event.most > 0 ? { phase: "short", source: choice.source, most: event.most, question: openIn(event.tables, choice.source) } : IDLE;
    case "done":
      return { phase: "idle", note: event.note };
    case "dismissed":
      return IDLE;
  }
}

/** What the failure asks the person; null when it is a plain failure. */
export function questionIn({ problem, file }: LoadFailure, source: Source): Question | null {
  const table = tableIn(problem);
  const choice = table?.choices.find(({ taken }) => taken === null);
  return source.from !== "files" || choice === undefined ? null : { choice, file, name: source.files[file]!.file.name, panel: table?.panel };
}

/** What was taken of the files although nothing in them settles it, as a question; null where nothing was. */
function openIn(tables: readonly TableDescription[], source: Source): Question | null {
  if (source.from !== "files") return null;
  for (const [file, { choices, panel }] of tables.entries()) {
    const choice = choices.find(({ open }) => open);
    if (choice !== undefined) return { choice, file, name: source.files[file]!.file.name, panel };
  }
  return null;
}

/** What stands between a source of the document and its series: the question, or how else the file can be read. Idle where nothing does. */
export function choiceBehind(problem: Problem | null, source: Source): SourceChoice {
  if (problem === null || source.from !== "files" || tableIn(problem) === null) return IDLE;
  const file = Math.max(0, source.files.findIndex((given) => isReadProblem(problem) && given.file.name === problem.params.file));
  return nextChoice({ phase: "loading", source, fraction: null }, { type: "failed", failure: { problem, file } });
}

/** The source with some reading options of one file changed. */
export function withReading(source: Source, place: number, change: ReadingChange): Source {
  if (source.from !== "files") return source;
  const changed = (given: GivenFile, at: number) =>
    at === place ? { ...given, reading: choosing(given.reading, change) } : given;
  const [first, second] = source.files;
  return { from: "files", files: second === undefined ? [changed(first, 0)] : [changed(first, 0), changed(second, 1)] };
}

/** What is known of a file that could not be read, so that it can be read another way; null where nothing is. */
export const tableIn = (problem: Problem) => (isReadProblem(problem) ? problem.params.table : null);

const isReadProblem = (problem: Problem): problem is ReadProblem => problem.kind.startsWith("reading/");

/** Whether two sources are the same given files, read one way or another. */
export const areSameFiles = (a: Source, b: Source): boolean =>
  a.from === "files" && b.from === "files" && a.files.map(({ file }) => file.id).join() === b.files.map(({ file }) => file.id).join();
