import { useStore } from "zustand";
import { branchesWords } from "../../../words/en/branches";
import { layerWords } from "../../../words/en/layer";
import { mapsPanelWords } from "../../../words/en/mapsPanel";
import { presentWords } from "../../../words/en/present";
import { isLong, type LongValue } from "../../cells/attention/long/value";
import { placeOfTurn, turnsOf } from "../../cells/attention/maps/inTurn";
import type { AttentionValue } from "../../cells/attention/value";
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

interface MapToolsProps {
  readonly maps: Cell;
  /** Which of them are on the slide, as in `TurnContext`. */
  readonly mapTurn: number;
  readonly setMapTurn: (turn: number) => void;
}

/** What maps are turned by while one speaks: which of them are on the slide, the way to look, the causal mask, the number of heads. */
export function MapTools({ maps, mapTurn, setMapTurn }: MapToolsProps) {
  const { store } = useHeadlight();
  const looked = useStore(store, ({ looks }) => looks.get(maps.id)?.look);
  const layer = useStore(store, ({ notebook }) => cellOf(notebook, maps.reads["layer"] ?? ""));
  const { lookAt, updateSpec } = store.getState();
  const { look } = wholeLook(KINDS.get("attention")!, looked) as AttentionLook;
  const value = useCalmState(maps.id).value as AttentionValue | LongValue | undefined;
  // Overviews of long windows are one picture with what is zoomed into.
  const heads = value === undefined || isLong(value) ? 0 : value.attention.heads;
  const turns = turnsOf(heads);
  const spec = layer?.spec as LayerSpec | undefined;
  const { inputs } = useCalmState(layer?.id ?? "");
  const isFree = layer !== undefined && !isBound(inputs["weights"] as TrainingValue | Elsewhere | undefined);
  return (
    <div className={styles.tool}>
      {heads > 0 && (
        <SelectField
          label={presentWords.maps}
          value={String(placeOfTurn(turns, mapTurn))}
          options={turns.map((turn, at) => ({ value: String(at), label: presentWords.turn(branchesWords.titles[turn.branch], turn.from, turn.to - 1, heads) }))}
          onChange={(at) => setMapTurn(Number(at))}
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
