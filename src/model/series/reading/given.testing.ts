import type { ReadProblem } from "./fault";
import { createSeriesReader } from "./client";
import { DEFAULT_READING, type Reading, type ReadingOptions } from "./reading";

const readSeries = createSeriesReader();

type Content = string | Uint8Array | readonly number[];

/** Reads a file of the given content, and says what came of it. */
export function readContent(content: Content, options: Partial<ReadingOptions> = {}, name = "given.csv") {
  const part = typeof content === "string" ? content : new Uint8Array(content);
  return readSeries({ name, blob: new Blob([part]) }, { ...DEFAULT_READING, ...options });
}

/** The reading of content that has to be readable. */
export async function reading(content: Content, options?: Partial<ReadingOptions>, name?: string): Promise<Reading> {
  const result = await readContent(content, options, name);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Why content that has to be refused is refused. */
export async function refusal(content: Content, options?: Partial<ReadingOptions>, name?: string): Promise<ReadProblem> {
  const result = await readContent(content, options, name);
  if (result.ok) throw new Error(`Read without a problem: ${JSON.stringify(result.value.table)}`);
  return result.error;
}

/** Values of each column as plain numbers, and the axis. */
export function plain({ series }: Reading) {
  return {
    at: [...series.axis.at],
    columns: Object.fromEntries(series.columns.map(({ name, values }) => [name, [...values]])),
  };
}
