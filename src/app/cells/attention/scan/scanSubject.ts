import { BRANCHES, type Branch } from "../../../../model/attention/branch";
import { mostWindows, scanPlan, type Scanned, type ScanPlan } from "../../../../model/scan/plan";
import type { BranchQuestion } from "../../../../model/scan/scan";
import type { BranchSource } from "../../../../model/scan/source";
import { featuresOf, type LayerValue } from "../../layer/value";
import type { SeriesValue } from "../../series/value";
import type { AttentionValue } from "../value";

/** What a scan is of: all but the window's position, which it goes through. */
export interface ScanSubject {
  readonly scanned: Scanned;
  readonly standardise: boolean;
  readonly layer: LayerValue;
  readonly request: AttentionValue["request"];
}

/** The window on show, whose maps a scan has no need of: it may be too long for whole ones. */
export type WindowOnShow = Omit<AttentionValue, "attention">;

export function subjectOf(value: WindowOnShow, series: SeriesValue, layer: LayerValue): ScanSubject {
  const { windows, request } = value;
  return {
    // The series have met already.
    scanned: {
      series: series.series,
      window: { steps: windows.steps, stride: series.stride },
      fit: series.fit === "pad" ? "pad" : "last",
      columns: { short: windows.short.columns, long: windows.long.columns },
    },
    standardise: series.standardised,
    layer,
    request,
  };
}

/** Whether a scan of the one is a scan of the other: of the same numbers, through the same layer. */
export function isSameSubject(a: ScanSubject, b: ScanSubject): boolean {
  const [one, other] = [featuresOf(a.layer)?.madeOf, featuresOf(b.layer)?.madeOf];
  const settings = ({ scanned: { window, fit, columns }, standardise, layer, request }: ScanSubject) =>
    JSON.stringify([window, fit, columns, standardise, layer.causal, layer.heads, layer.padding, layer.place, request.short.width, request.long.width]);
  return (
    BRANCHES.every((branch) => a.scanned.series[branch] === b.scanned.series[branch]) &&
    a.layer.preparation === b.layer.preparation &&
    settings(a) === settings(b) &&
    one?.task === other?.task &&
    (one === undefined || other === undefined ? isSameLayer(a, b) : isAlike(one.weights, other.weights))
  );
}

const isSameLayer = (a: ScanSubject, b: ScanSubject): boolean =>
  a.request.weights === b.request.weights || a.request.weights.every(({ values }, i) => isAlike(values, b.request.weights[i]!.values));

const isAlike = (a: Float32Array, b: Float32Array): boolean => a === b || (a.length === b.length && a.every((each, i) => each === b[i]));

/** Which windows are run. */
export function planOf({ scanned, layer, request }: ScanSubject): ScanPlan {
  const back = featuresOf(layer)?.madeOf.back ?? 0;
  return scanPlan(scanned, mostWindows(scanned.window.steps, request.heads), 1 - back);
}

/** What is asked of the workers. */
export function questionsOf(subject: ScanSubject, plan: ScanPlan): Readonly<Record<Branch, BranchQuestion>> {
  const { scanned, layer, request } = subject;
  const { heads, causal, weights, steps } = request;
  const of = (branch: Branch): BranchQuestion => {
    const { axis } = scanned.series[branch];
    const stride = branch === "short" ? 1 : scanned.window.stride;
    return { branch, heads, steps, causal, weights, source: sourceOf(subject, branch, stride), axis, stride, plan, padding: layer.padding?.[branch] ?? [] };
  };
  return { short: of("short"), long: of("long") };
}

function sourceOf({ scanned, standardise, layer }: ScanSubject, branch: Branch, stride: number): BranchSource {
  const features = featuresOf(layer);
  if (features !== null) return { kind: "trained", task: features.madeOf.task, weights: features.madeOf.weights };
  const { columns, axis } = scanned.series[branch];
  const read = columns.filter(({ name }) => scanned.columns[branch].includes(name));
  return { kind: "columns", columns: read, standardise, stride, at: axis.at, preparation: layer.preparation?.[branch] ?? null, place: layer.place ?? null };
}
