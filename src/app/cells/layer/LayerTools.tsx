import { Suspense, useCallback, useRef } from "react";
import { layerWords } from "../../../words/en/layer";
import { preloadable } from "../../controls/preloadable";
import { BRANCHES, type Branch } from "../../../model/attention/branch";
import { windowAxis } from "../../../viz/base/mapAxis";
import { Fold } from "../../controls/Fold";
import { useFileDrop } from "../../controls/useFileDrop";
import type { Windows } from "../../../model/series/windows";
import type { CellViewProps } from "../../notebook/document/kind";
import type { SeriesValue } from "../series/value";
import type { Elsewhere, TrainingValue } from "../training/value";
import { LayerChoice } from "./files/LayerChoice";
import { useWeightFile } from "./files/useWeightFile";
import { WeightFiles } from "./files/WeightFiles";
import { WeightInput } from "./files/WeightInput";
import styles from "./LayerTools.module.css";
import type { LayerLook } from "./look";
import { stretches } from "./padding/stretches";
import { PrecisionCheck } from "./precision/PrecisionCheck";
import { LIMITS, type LayerSpec } from "./spec";
import { isBound, requestTrained } from "./trainedLayer";
import { TfjsCheck } from "./tfjs/TfjsCheck";
import { featuresOf, type LayerValue, type Padding } from "./value";
import { Sentence } from "../../controls/Sentence";

const Inside = preloadable(() => import("./inside/Inside")).View;
const PaddingPanel = preloadable(() => import("./padding/PaddingPanel")).View;

/** All about the layer but its settings: its weights, its inside, its padding. Folded it only takes files. */
export function LayerTools(props: CellViewProps<LayerSpec, LayerValue, LayerLook>) {
  const { cell, state, update, look, setLook, folded } = props;
  const { spec } = cell;
  const frame = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const source = props.inputs["series"] as SeriesValue | undefined;
  const windows = source?.windows;
  const { choice, readFiles, pick, cancel } = useWeightFile(props, windows);
  const bound = isBound(props.inputs["weights"] as TrainingValue | Elsewhere | undefined);
  const take = bound ? () => props.reportProblem(layerWords.files.trained) : readFiles;
  const isOver = useFileDrop(frame, take, props.reportProblem);
  const setPadding = useCallback(
    (padding: Padding, gesture?: string) =>
      update({ padding: padding.short.length + padding.long.length === 0 ? undefined : padding }, gesture),
    [update],
  );
  const nameOf = (branch: Branch, step: number) =>
    source === undefined ? "" : windowAxis(source.windows[branch], { kind: source.windows.axis, step: source.series[branch].axis.step }).label(step);
  const ready = state.value === undefined || windows === undefined || !fits(state.value, windows) ? null : { layer: state.value, windows };

  return (
    <div ref={frame} className={styles.tools}>
      {isOver && <p className={styles.drop}>{layerWords.files.drop}</p>}
      <WeightInput ref={picker} onFiles={take} />
      {!folded && (
        <div className={styles.actions}>
          <WeightFiles
            cellId={cell.id}
            title={cell.title}
            ready={ready}
            from={bound ? "training" : spec.weights === undefined ? "seed" : "file"}
            onBrowse={() => picker.current?.click()}
            onSeed={() => update(backToSeed(spec))}
            onProblem={props.reportProblem}
            hold={props.hold}
          />
          {ready !== null && <PrecisionCheck cellId={cell.id} hold={props.hold} {...ready} />}
          {ready !== null && <TfjsCheck cellId={cell.id} hold={props.hold} {...ready} />}
        </div>
      )}
      <LayerChoice choice={choice} onPick={pick} onCancel={cancel} />
      {state.value?.notices?.map((notice) => (
        <p key={notice.kind} className={styles.notice} role="status">
          <Sentence told={notice} />
        </p>
      ))}
      {ready !== null && !folded && (
        <>
          <Fold
            title={layerWords.inside.title}
            aside={layerWords.inside.aside}
            open={look.inside}
            onToggle={(open) => setLook({ inside: open })}
          >
            {() => (
              <Suspense>
                <Inside title={cell.title} {...ready} />
              </Suspense>
            )}
          </Fold>
          <Fold title={layerWords.padding.title} aside={paddingInWords(spec.padding)} open={spec.padding !== undefined}>
            {() => (
              <Suspense>
                <PaddingPanel {...ready} nameOf={nameOf} padding={spec.padding} onChange={setPadding} />
              </Suspense>
            )}
          </Fold>
        </>
      )}
    </div>
  );
}

/** A layer that is from before may have been trained on windows that are no more. */
const fits = (layer: LayerValue, windows: Windows): boolean => {
  const features = featuresOf(layer);
  return features === null || requestTrained(features, windows).ok;
};

/** The settings' limits are narrower than what a file may hold. */
const backToSeed = ({ units, heads }: LayerSpec): Partial<LayerSpec> => ({
  weights: undefined,
  units: Math.min(units, LIMITS.units.max),
  heads: Math.min(heads, LIMITS.heads.max),
});

function paddingInWords(padding: Padding | undefined): string {
  const { none, some, part } = layerWords.padding;
  if (padding === undefined) return none;
  return some(BRANCHES.flatMap((branch) => (padding[branch].length === 0 ? [] : [part[branch](stretches(padding[branch]))])));
}
