import { ok, problem, type Problem, type Result } from "../../../../model/result";
import { BUNDLED, loadBundled } from "../../../../model/series/bundled";
import type { Truth } from "../../../../model/series/generators/generator";
import type { ReadHooks, TableDescription } from "../../../../model/series/reading/reading";
import type { Series } from "../../../../model/series/series";
import type { ComputeContext } from "../../../notebook/document/kind";
import type { BundledSource, FilesSource, GeneratedSource, Source } from "../spec";
import { bundledWords } from "../../../../words/en/bundled";
import { loadPart } from "../../../base/loadPart";

/** What sources are read with. */
type Means = Pick<ComputeContext, "files" | "readers">;

declare module "../../../../model/result" {
  interface Problems {
    "series/unknown-dataset": { readonly dataset: string };
    "series/unknown-generator": { readonly generator: string };
    /** A file that did not come with the notebook. */
    "series/absent-file": { readonly file: string };
  }
}

/** What a source holds, before any window is cut. */
export interface Loaded {
  /** One series for both windows, or one for the short and one for the long window. */
  readonly series: readonly [Series] | readonly [Series, Series];
  /** What a person calls each of them: its whole file name, if it has one. */
  readonly names: readonly string[];
  /** What each file held; empty when the series was generated. */
  readonly tables: readonly TableDescription[];
  /** What the generator knows to be in the series; null where it was read. */
  readonly truth: Truth | null;
}

/** The slot that holds what a source gave, by the source. */
export const READING = "reading";

/** Why a source cannot be had; `file` is the place of the file to blame within the source. */
export interface LoadFailure {
  readonly problem: Problem;
  readonly file: number;
}

/**
 * Generates or reads the series of a source. Fails with the problems of `readSeries`, and its own.
 * @throws MissingPartError where the generators do not come
 */
export async function loadSource(
  source: Source,
  means: Means,
  hooks: ReadHooks = {},
): Promise<Result<Loaded, LoadFailure>> {
  switch (source.from) {
    case "bundled":
      return loadDataset(source, means, hooks);
    case "generated":
      return generate(source);
    case "files":
      return loadFiles(source, means, hooks);
  }
}

async function loadDataset({ dataset, columns }: BundledSource, { readers }: Means, hooks: ReadHooks): Promise<Result<Loaded, LoadFailure>> {
  const bundled = BUNDLED.find(({ id }) => id === dataset);
  if (bundled === undefined) {
    return failure(problem("series/unknown-dataset", { dataset }), 0);
  }
  const options = columns === null ? bundled.options : { ...bundled.options, columns };
  const reading = await loadBundled(bundled, bundledWords[bundled.id], options, readers.series, hooks);
  if (!reading.ok) return failure(reading, 0);
  const { series, table } = reading.value;
  return ok({ series: [series], names: [series.name], tables: [table], truth: null });
}

async function generate(source: GeneratedSource): Promise<Result<Loaded, LoadFailure>> {
  // Loaded when asked for: a first visit shows a series that was measured.
  const { generated } = await loadPart(() => import("./generated"));
  const made = generated(source);
  return made === null ? failure(problem("series/unknown-generator", { generator: source.generator }), 0) : ok(made);
}

async function loadFiles(
  { files }: FilesSource,
  { files: shelf, readers }: Means,
  { signal, onProgress }: ReadHooks,
): Promise<Result<Loaded, LoadFailure>> {
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
  const all: Series[] = [];
  const tables: TableDescription[] = [];
  let before = 0;
  for (const [place, { file, reading: options }] of files.entries()) {
    const blob = shelf.get(file.id);
    if (blob === undefined) {
      return failure(problem("series/absent-file", { file: file.name }), place);
    }
    const start = before;
    const reading = await readers.series({ name: file.name, blob }, options, {
      signal,
      onProgress: (fraction) => onProgress?.(bytes === 0 ? fraction : (start + fraction * file.size) / bytes),
    });
    if (!reading.ok) return failure(reading, place);
    all.push(reading.value.series);
    tables.push(reading.value.table);
    before += file.size;
  }
  const [first, second] = all;
  const names = all.map(({ name }, place) => files[place]!.file.name || name);
  return ok({ series: second === undefined ? [first!] : [first!, second], names, tables, truth: null });
}

const failure = (failed: Result<never, Problem>, file: number): Result<never, LoadFailure> =>
  failed.ok ? failed : { ok: false, error: { problem: failed.error, file } };
