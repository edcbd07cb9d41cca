import { useMemo } from "react";
import type { HeadMeasures } from "../../../../model/attention/analysis/measures";
import type { Attention } from "../../../../model/attention/attention";
import { BRANCHES, type Branch } from "../../../../model/attention/branch";
import { centres } from "../../../../model/attention/summary";
import type { Windows } from "../../../../model/series/windows";
import { columnsOf, layerRequest } from "../../layer/request";
import type { Mixed, Subject } from "../analyst/protocol";
import { useAnswer } from "../analyst/useAnswer";
import { useAttend } from "../analyst/useAttend";
import type { PanelProps } from "../panel";
import { liftedWindows } from "./lift";
import { AT_REST, isAtRest, isUnmixed, stateOf, type Mixer } from "./mixerState";

export interface MixedView {
  /** What the layer gives now; the very original at rest. */
  readonly now: Attention;
  /** The windows with what was lifted. */
  readonly windows: Windows;
  readonly measures: MeasuresOf | null;
  readonly measuresBefore: MeasuresOf | null;
  /** Whether `now` is the answer to all that was turned. */
  readonly settled: boolean;
  readonly problem: string | null;
}

type MeasuresOf = Readonly<Record<Branch, readonly HeadMeasures[]>>;

/** What comes of the mixer: the lifted samples go through the engine, all else is mixed in the worker. */
export function useMixed({ cell, value, inputs }: Pick<PanelProps, "cell" | "value" | "inputs">, mixer: Mixer): MixedView {
  const { attention, request, windows } = value;
  const { series, layer } = inputs;
  const rest = isAtRest(mixer);
  const original = useMemo<Subject>(() => ({ request, attention }), [request, attention]);
  const lifted = useMemo(() => {
    const oneSeries = series !== undefined && series.series.short === series.series.long;
    return liftedWindows(windows, mixer.lifts, oneSeries ? series.series.short.axis.at : null);
  }, [windows, mixer.lifts, series]);
  const liftedRequest = useMemo(() => {
    const fits = layer !== undefined && BRANCHES.every((name) => columnsOf(layer, name) === windows[name].width);
    return lifted === windows || !fits ? null : layerRequest(lifted, layer);
  }, [lifted, windows, layer]);
  const attended = useAttend(`${cell.id}/mixer`, liftedRequest);
  const subject = attended.pass ?? original;

  const at = useMemo(() => ({ short: centres(windows.short), long: centres(windows.long) }), [windows]);
  const { causal } = request;
  const question = useMemo(() => ({ ask: "mix" as const, state: stateOf(mixer, causal), at }), [mixer, causal, at]);
  const restQuestion = useMemo(() => ({ ask: "mix" as const, state: stateOf(AT_REST, causal), at }), [causal, at]);
  const before = useAnswer<"mix">(`${cell.id}/before`, original, restQuestion);
  const answered = useAnswer<"mix">(`${cell.id}/mix`, subject, rest ? null : question);

  const now = useMemo(() => {
    if (rest) return attention;
    if (isUnmixed(mixer)) return subject.attention;
    return answered === null ? attention : composed(answered.subject.attention, answered.answer);
  }, [rest, mixer, attention, subject, answered]);
  const measuresBefore = before?.subject === original ? before.answer.measures : null;
  return {
    now,
    windows: lifted,
    measures: rest ? measuresBefore : (answered?.answer.measures ?? measuresBefore),
    measuresBefore,
    settled: rest
      ? before?.subject === original
      : answered?.subject === subject && answered.question === question && subject.request === (liftedRequest ?? request),
    problem: attended.problem,
  };
}

function composed(original: Attention, { short, long, output }: Mixed): Attention {
  return { ...original, short: short ?? original.short, long: long ?? original.long, output: output ?? original.output };
}
