import { ok, problem, type Problem, type Result } from "../../../../model/result";
import { BUNDLED, loadBundled } from "../../../../model/series/bundled";
import { generatorById } from "../../../../model/series/generators/catalogue";
import type { ReadHooks, TableDescription } from "../../../../model/series/reading/reading";
import type { Series } from "../../../../model/series/series";
import type { ComputeContext } from "../../../notebook/document/kind";
import type { BundledSource, FilesSource, GeneratedSource, Source } from "../spec";
import { bundledWords } from "../../../../words/en/bundled";
import { generatorsWords } from "../../../../words/en/generators";

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
  /** What each file held; empty when the series was generated. */
  readonly tables: readonly TableDescription[];
}

/** The slot that holds what a source gave, by the source. */
export const READING = "reading";

/** What a person calls a series of the source: its whole file name, if it has one. */
export function nameFor(source: Source, place: number, { name }: Series): string {
  if (source.from === "generated") return generatorsWords[generatorById(source.generator)!.id].title;
  return (source.from === "files" && source.files[place]?.file.name) || name;
}

/** Why a source cannot be had; `file` is the place of the file to blame within the source. */
export interface LoadFailure {
  readonly problem: Problem;
  readonly file: number;
}

/** Generates or reads the series of a source. Fails with the problems of `readSeries`, and `no-dataset`, `no-generator` and `absent-file`. */
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
  const reading = await loadBundled(bundled, bundledWords[bundled.id].title, options, readers.series, hooks);
  return reading.ok ? ok({ series: [reading.value.series], tables: [reading.value.table] }) : failure(reading, 0);
}

function generate({ generator: id, knobs, length, seed }: GeneratedSource): Result<Loaded, LoadFailure> {
  const generator = generatorById(id);
  return generator === undefined
    ? failure(problem("series/unknown-generator", { generator: id }), 0)
    : ok({ series: [generator.generate(knobs, length, seed)], tables: [] });
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
  return ok({ series: second === undefined ? [first!] : [first!, second], tables });
}

const failure = (failed: Result<never, Problem>, file: number): Result<never, LoadFailure> =>
  failed.ok ? failed : { ok: false, error: { problem: failed.error, file } };
