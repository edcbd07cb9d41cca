import { useStore } from "zustand";
import { branchesWords } from "../../../words/en/branches";
import { layerWords } from "../../../words/en/layer";
import { mapsPanelWords } from "../../../words/en/mapsPanel";
import { presentWords } from "../../../words/en/present";
import { LOOKS, type AttentionLook } from "../../cells/attention/look";
import { isBound } from "../../cells/layer/trainedLayer";
import type { Elsewhere, TrainingValue } from "../../cells/training/value";
import { LIMITS, type LayerSpec } from "../../cells/layer/spec";
import { NumberField } from "../../controls/NumberField";
import { SelectField } from "../../controls/SelectField";
import { Switch } from "../../controls/Switch";
import { cellOf, type Cell } from "../../notebook/document/document";
import { changeLook } from "../../notebook/document/looks";
import { wholeLook } from "../../notebook/document/kind";
import { KINDS } from "../../cells/registry";
import { useCalmState } from "../frame/useCalmState";
import { useHeadlight } from "../headlight";
import styles from "./PresentBar.module.css";
import type { MapTurns } from "./useMapTurns";

interface MapToolsProps {
  readonly maps: Cell;
  readonly mapTurns: MapTurns;
}

/** What maps are turned by while one speaks: which of them are on the slide, the way to look, the causal mask, the number of heads. */
export function MapTools({ maps, mapTurns: { turns, place, setPlace } }: MapToolsProps) {
  const { store } = useHeadlight();
  const looked = useStore(store, ({ looks }) => looks.get(maps.id)?.look);
  const layer = useStore(store, ({ notebook }) => cellOf(notebook, maps.reads["layer"] ?? ""));
  const { lookAt, updateSpec } = store.getState();
  const { look } = wholeLook(KINDS.get("attention")!, looked) as AttentionLook;
  const heads = turns.at(-1)?.to ?? 0;
  const spec = layer?.spec as LayerSpec | undefined;
  const { inputs } = useCalmState(layer?.id ?? "");
  const isFree = layer !== undefined && !isBound(inputs["weights"] as TrainingValue | Elsewhere | undefined);
  return (
    <div className={styles.tool}>
      {heads > 0 && (
        <SelectField
          label={presentWords.maps}
          value={String(place)}
          options={turns.map((turn, at) => ({ value: String(at), label: presentWords.turn(branchesWords.titles[turn.branch], turn.from, turn.to - 1, heads) }))}
          onChange={(at) => setPlace(Number(at))}
        />
      )}
      <SelectField
        label={mapsPanelWords.looks.title}
        value={look}
        options={LOOKS.map((value) => ({ value, label: mapsPanelWords.looks[value].label }))}
        onChange={(next) => lookAt(changeLook(maps.id, { panel: "maps", look: next }))}
      />
      {isFree && spec !== undefined && (
        <>
          <NumberField label={layerWords.heads} value={spec.heads} {...LIMITS.heads} disabled={spec.weights !== undefined} onChange={(next) => updateSpec(layer.id, { heads: next })} />
          <Switch label={layerWords.causal} checked={spec.causal} onChange={(causal) => updateSpec(layer.id, { causal })} />
        </>
      )}
    </div>
  );
}
