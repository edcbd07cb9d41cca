import { byHandWords } from "../../../words/en/byHand";
import { findingWords } from "../../../words/en/finding";
import { layerWords } from "../../../words/en/layer";
import { defineFinds, type Find } from "../find";
import type { SeriesValue } from "../series/value";
import type { Elsewhere, TrainingValue } from "../training/value";
import { cyclesShown, lookChoices, PAIRS, setNext, withCycle, withPlace } from "./byHand/lookChoices";
import { lookInWords } from "./byHand/lookInWords";
import type { LayerLook } from "./look";
import type { LayerSpec } from "./spec";
import { isBound } from "./trainedLayer";

/** What the layer is made of and what comes before it; where its weights are given, only what then can be set. */
export default defineFinds<LayerSpec, LayerLook>("layer", ({ cell, inputs, update, focus, setLook, goTo }) => {
  const { spec } = cell;
  const { also, switched } = findingWords;
  const bound = isBound(inputs["weights"] as TrainingValue | Elsewhere | undefined);
  const number = (id: string, label: string, words: string): Find => ({ id, label, also: words, run: () => focus(label) });
  const flip = (id: string, label: string, isOn: boolean, words: string, change: Partial<LayerSpec>): Find => ({ id, label: switched(label, !isOn), also: words, run: () => update(change) });
  const place = byHandWords.place;
  const series = inputs["series"] as SeriesValue | undefined;
  const drawn = [
    flip("causal", layerWords.causal, spec.causal, also.causal, { causal: !spec.causal }),
    flip("normalise", layerWords.before.normalise, spec.normalise === true, also.normalise, { normalise: spec.normalise === true ? undefined : true }),
    flip("positions", place.positions, spec.positions !== undefined, also.positions, withPlace(spec, { positions: spec.positions === undefined ? PAIRS : undefined })),
    ...cyclesShown(spec, series).map((cycle) => {
      const isOn = spec.calendar?.includes(cycle) === true;
      return flip(`calendar-${cycle}`, place.calendar[cycle], isOn, also.calendar, withCycle(spec, cycle, !isOn));
    }),
    ...(series === undefined || spec.weights !== undefined
      ? []
      : lookChoices(series).map((offer, i) => ({ id: `hand-${i}`, label: findingWords.choice(byHandWords.set, lookInWords(offer)), also: also.hand, run: () => update(setNext(spec, offer.look)) }))),
  ];
  return [
    number("units", layerWords.units, also.units),
    number("heads", layerWords.heads, also.heads),
    number("seed", layerWords.seed, also.seed),
    ...(bound ? [] : drawn),
    {
      id: "inside",
      label: layerWords.inside.title,
      also: also.inside,
      run: () => {
        setLook({ inside: true });
        goTo(cell.id);
      },
    },
  ];
});
