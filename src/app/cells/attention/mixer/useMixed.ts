import { useMemo, useState } from "react";
import type { HeadMeasures } from "../../../../model/attention/analysis/measures";
import { withMixed, type MixerState } from "../../../../model/attention/analysis/mixer";
import type { Attention } from "../../../../model/attention/attention";
import { BRANCHES, type Branch } from "../../../../model/attention/branch";
import { centres, type Windows } from "../../../../model/series/windows";
import { columnsOf, layerRequest } from "../../layer/request";
import { featuresOf } from "../../layer/value";
import type { AnalysedPass } from "../analyst/protocol";
import { useAnswer } from "../analyst/useAnswer";
import { useAttend } from "../analyst/useAttend";
import type { PanelProps } from "../panel";
import { liftedWindows } from "./lift";
import { AT_REST, isAtRest, isUnmixed, stateOf, type Mixer } from "./mixerState";
import type { Problem } from "../../../../model/result";

export interface MixedView {
  /** What the layer gives now; the very original at rest. */
  readonly now: Attention;
  /** The windows with what was lifted. */
  readonly windows: Windows;
  /** They come after `now`: null before the first, then the newest there are. */
  readonly measures: MeasuresOf | null;
  readonly measuresBefore: MeasuresOf | null;
  /** Whether `now` is the answer to all that was turned. */
  readonly settled: boolean;
  readonly problem: Problem | null;
}

type MeasuresOf = Readonly<Record<Branch, readonly HeadMeasures[]>>;

/**
 * What comes of the mixer: the lifted samples go through the engine, all else is mixed in the worker. Z and the maps come
 * first; the measures are asked for when nothing newer is turned, so that a drag does not wait for them.
 */
export function useMixed({ cell, value, inputs }: Pick<PanelProps, "cell" | "value" | "inputs">, mixer: Mixer): MixedView {
  const { attention, request, windows } = value;
  const { series, layer } = inputs;
  const { causal } = request;
  const rest = isAtRest(mixer);
  const unmixed = isUnmixed(mixer);
  const original = useMemo<AnalysedPass>(() => ({ request, attention }), [request, attention]);
  const lifted = useMemo(() => {
    const oneSeries = series !== undefined && series.series.short === series.series.long;
    return liftedWindows(windows, mixer.lifts, oneSeries ? series.series.short.axis.at : null);
  }, [windows, mixer.lifts, series]);
  const liftedRequest = useMemo(() => {
    const fits = layer !== undefined && featuresOf(layer) === null && BRANCHES.every((name) => columnsOf(layer, name) === windows[name].width);
    return lifted === windows || !fits ? null : layerRequest(lifted, layer);
  }, [lifted, windows, layer]);
  const attended = useAttend(`${cell.id}/mixer`, liftedRequest);
  const subject = attended.pass ?? original;

  const { short, long } = mixer;
  const state = useMemo(() => stateOf({ short, long, causal: mixer.causal }, causal), [short, long, mixer.causal, causal]);
  const question = useMemo(() => (unmixed ? null : { ask: "mix" as const, state }), [unmixed, state]);
  const answered = useAnswer<"mix">(`${cell.id}/mix`, subject, question);
  const now = useMemo(() => {
    if (rest) return attention;
    if (unmixed) return subject.attention;
    return answered === null ? attention : withMixed(answered.subject.attention, answered.answer, answered.question.state);
  }, [rest, unmixed, attention, subject, answered]);
  const passed = subject.request === (liftedRequest ?? request);
  const settled = passed && (unmixed || (answered?.subject === subject && answered.question === question));

  const atRest = useMemo(() => stateOf(AT_REST, causal), [causal]);
  const measuresBefore = useMeasures(`${cell.id}/before`, windows, original, atRest);
  const toMeasure = useMemo(() => ({ subject, state }), [subject, state]);
  const measured = useLastWhere(settled, toMeasure);
  const measures = useMeasures(`${cell.id}/measures`, windows, measured.subject, measured.state);
  return { now, windows: lifted, measures, measuresBefore, settled, problem: attended.problem };
}

/** The measures of both branches, each asked for by itself: one that nothing touched is known already. */
function useMeasures(channel: string, windows: Windows, subject: AnalysedPass, state: MixerState): MeasuresOf | null {
  const short = useMeasuresOf("short", channel, windows, subject, state);
  const long = useMeasuresOf("long", channel, windows, subject, state);
  return useMemo(() => (short === null || long === null ? null : { short, long }), [short, long]);
}

function useMeasuresOf(branch: Branch, channel: string, windows: Windows, subject: AnalysedPass, state: MixerState) {
  const question = useMemo(
    () => ({ ask: "measure" as const, state, branch, at: centres(windows[branch]) }),
    [state, branch, windows],
  );
  return useAnswer<"measure">(`${channel}/${branch}`, subject, question)?.answer ?? null;
}

/** `value` where `holds`, else the last one for which it did. */
function useLastWhere<T>(holds: boolean, value: T): T {
  const [last, setLast] = useState(value);
  if (holds && last !== value) setLast(value);
  return holds ? value : last;
}
