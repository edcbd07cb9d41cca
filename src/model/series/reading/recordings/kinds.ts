import type { Result } from "../../../result";
import type { ReadProblem } from "../fault";
import { actiGraph } from "./actiGraph";
import { acqKnowledge, rigol } from "./instruments";
import { besideSamples, gwInstek, infiniium, rigolHeader, yokogawa } from "./oscilloscopes";
import { geoCsv } from "./geoCsv";
import { labView } from "./labView";
import { labChart } from "./labChart";
import { evenNumbers } from "./evenNumbers";
import type { RecordedStretch } from "./stretch";
import { stationText } from "./stationText";

/** Takes the lines of a recording one by one. */
export interface RecordingLines {
  readonly take: (line: string, row: number) => Result<void, ReadProblem>;
  /** All that came. */
  readonly finish: () => readonly RecordedStretch[];
}

/** A text that says above its numbers when they were taken and how often. */
export interface RecordingKind {
  /** How such a text begins. */
  readonly begins: RegExp;
  /** @param head the text's first lines */
  readonly lines: (file: string, head: string) => RecordingLines;
}

const KINDS: readonly RecordingKind[] = [stationText, labChart, evenNumbers, acqKnowledge, actiGraph, rigol, besideSamples, rigolHeader, infiniium, gwInstek, yokogawa, geoCsv, labView];

/** So many letters show what a text is. */
const LOOKED_AT = 4096;

/** The kind of recording that a text is; null where it is a table, or something else. */
export function recordingKind(head: string): RecordingKind | null {
  const begin = head.slice(0, LOOKED_AT);
  return KINDS.find(({ begins }) => begins.test(begin)) ?? null;
}
