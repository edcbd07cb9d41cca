import { fail, ok, type Result } from "../../../model/result";
import { cutWindows, fitted } from "../../../model/series/cut";
import type { ComputeContext } from "../../notebook/document/kind";
import { narrowed } from "./columns/columnsByBranch";
import { loadSource, READING, type Loaded, type LoadFailure } from "./source/load";
import type { SeriesSpec, Source } from "./spec";
import type { SeriesValue } from "./value";

type Context = Pick<ComputeContext, "cellId" | "signal" | "progress" | "files" | "readers" | "keep">;

/** The series and its two windows. A moved window reads nothing again. */
export async function computeSeries({ source, columns, fit, window }: SeriesSpec, context: Context): Promise<Result<SeriesValue>> {
  const loaded = await loadOnce(source, context);
  if (!loaded.ok) return fail(loaded.error.problem);
  const { series, names, tables, truth } = loaded.value;
  const [short, long = short] = series;
  const cut = cutWindows(short, long, window, fit, { short: names[0]!, long: names.at(-1)! });
  if (!cut.ok) return cut;
  const windows = narrowed(cut.value, columns);
  if (!windows.ok) return windows;
  const met = fitted(short, long, fit);
  return ok({
    cellId: context.cellId,
    series: { short: met.short, long: met.long },
    given: { short, long },
    fit,
    tables,
    windows: windows.value,
    stride: window.stride,
    standardised: window.standardise,
    truth,
  });
}

async function loadOnce(source: Source, context: Context): Promise<Result<Loaded, LoadFailure>> {
  const { signal, progress, keep } = context;
  const load = () => loadSource(source, context, { signal, onProgress: progress });
  const loaded = await keep(READING, source, load);
  // What is kept may be the reading of a computation before this one, which was stopped together with it.
  const stopped = !loaded.ok && loaded.error.problem.kind === "reading/aborted" && !signal.aborted;
  return stopped ? keep(READING, source, load) : loaded;
}
