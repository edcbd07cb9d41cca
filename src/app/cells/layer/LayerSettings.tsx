import { memo } from "react";
import { unitsNeeded } from "../../../model/byHand/hands";
import { layerWords } from "../../../words/en/layer";
import { TermMark } from "../../controls/glossary/Term";
import { NumberField } from "../../controls/NumberField";
import { SelectField } from "../../controls/SelectField";
import { Switch } from "../../controls/Switch";
import type { CellViewProps } from "../../notebook/document/kind";
import { MOMENTS, type Elsewhere, type TrainingValue } from "../training/value";
import type { SeriesValue } from "../series/value";
import { BeforeLayer } from "./BeforeLayer";
import { HeadsByHand } from "./byHand/HeadsByHand";
import { handsOf } from "./byHand/handsOf";
import { placeOf } from "./compute";
import styles from "./LayerSettings.module.css";
import type { LayerLook } from "./look";
import { LIMITS, type LayerSpec } from "./spec";
import { isBound } from "./trainedLayer";
import type { LayerValue } from "./value";

/** What the layer is made with, and what its windows go through before: in its own cell, and on the rail of the maps that it makes. */
export function LayerSettings({ cell, state: { value }, inputs, update }: CellViewProps<LayerSpec, LayerValue, LayerLook>) {
  const bound = isBound(inputs["weights"] as TrainingValue | Elsewhere | undefined);
  const { units, heads, causal } = value?.trained === undefined ? cell.spec : value;
  return <Fields {...{ cell, update, bound, units, heads, causal }} series={inputs["series"] as SeriesValue | undefined} />;
}

interface FieldsProps extends Pick<CellViewProps<LayerSpec>, "cell" | "update">, Pick<LayerSpec, "units" | "heads" | "causal"> {
  readonly bound: boolean;
  readonly series: SeriesValue | undefined;
}

/** They stay while nothing but the weights change. Sizes are those of the layer on show. */
const Fields = memo(function Fields({ cell, update, bound, series, units, heads, causal }: FieldsProps) {
  const { spec } = cell;
  const { seed, weights, embed, moment = "film" } = spec;
  const trained = cell.reads["weights"] !== undefined;
  const given = weights !== undefined || bound;
  const place = placeOf(spec);
  const fewest = place === undefined || handsOf(spec).length === 0 ? LIMITS.units.min : unitsNeeded(place);
  return (
    <>
      <div className={styles.settings} data-controls>
        <NumberField label={layerWords.heads} word="head" value={heads} {...LIMITS.heads} slider disabled={given} onChange={(value, gesture) => update({ heads: value }, gesture)} />
        <NumberField label={layerWords.units} word="units" value={units} {...LIMITS.units} min={fewest} slider disabled={given} onChange={(value, gesture) => update({ units: value }, gesture)} />
        <NumberField label={layerWords.seed} word="seed" value={seed} {...LIMITS.seed} disabled={bound || (given && embed === undefined)} onChange={(value) => update({ seed: value })} />
        <Switch label={layerWords.causal} mark={<TermMark id="causal" />} checked={causal} disabled={bound} onChange={(value) => update({ causal: value })} />
        {trained && <SelectField label={layerWords.moment} value={moment} options={MOMENTS.map((value) => ({ value, label: layerWords.moments[value] }))} onChange={(value) => update({ moment: value })} />}
      </div>
      {!bound && <BeforeLayer {...{ spec, update, series }} />}
      {!bound && weights === undefined && series !== undefined && <HeadsByHand {...{ spec, update, series }} />}
    </>
  );
});
