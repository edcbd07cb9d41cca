import { Suspense, useMemo, useState } from "react";
import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import { preloadable } from "../../../controls/preloadable";
import { useAtRest, useMoving } from "../../../base/useAtRest";
import { useEscape } from "../useEscape";
import { useSteady } from "../../../base/useSteady";
import type { MapBranch } from "../../../../model/attention/branch";
import type { Light } from "../../../../viz/pointing/light";
import { MapGrid } from "../../../../viz/maps/MapGrid";
import { useMedia } from "../../../../viz/base/useMedia";
import { usePointing } from "../../../notebook/document/pointing";
import { useRelease } from "../../../notebook/document/useRelease";
import { hasTargets } from "../../series/windows/planted";
import { SeriesZoom } from "../../series/small/SeriesZoom";
import { partAlone } from "../look";
import type { PanelProps } from "../panel";
import { EvenRows } from "./EvenRows";
import { useTurn } from "./inTurn";
import { MAP_LOOKS } from "./looks/catalogue";
import styles from "./MapsPanel.module.css";
import { ReadoutLine } from "./readout/ReadoutLine";
import { readout } from "./readout/readout";
import { mapInWords } from "./inWords/sentences";
import { useEnlarging } from "./useEnlarging";
import { usePlanted } from "./planted/usePlanted";
import { SharesInZ } from "./SharesInZ";
import { useSumChoice } from "./useSumChoice";
import { groundOf, useHeldScales } from "./colours/useHeldScales";
import { useRowsGivenBack } from "./useRowsGivenBack";
import { useSteadyRows } from "./useSteadyRows";
import { InTable, InWords } from "./inWords/InWords";

const SeriesPanel = preloadable(() => import("./SeriesPanel")).View;
/** Loaded for the first series that something was planted in. */
const TruthLine = preloadable(() => import("./planted/TruthLine")).View;

/** All maps of the window on show in one of four looks, with what is under the cursor in numbers. */
export default function MapsPanel(props: PanelProps) {
  const { cell, value, inputs, look: chosenLook, setLook, setLookOf } = props;
  const { look, sum, scale, follow, enlarged: asked } = chosenLook;
  const { id } = cell;
  const { heads, steps } = value.attention;
  const mapLook = MAP_LOOKS[look];
  const fresh = useMemo(() => {
    const rows = mapLook.rows?.(value, sum, { scale, follow });
    return rows === undefined ? [] : [rows.short, rows.long, ...(rows.sum === undefined ? [] : [rows.sum])];
  }, [mapLook, sum, value, scale, follow]);
  useRowsGivenBack(fresh, value);
  const { windows, sampleSteps, request } = value;
  const steady = useSteadyRows(fresh, [windows, sampleSteps.short, sampleSteps.long, request.causal, request.short.mask, request.long.mask, heads, mapLook, sum]);
  const held = useHeldScales(steady, groundOf(props), chosenLook);
  // Sentences and tables wait until a film that is gone through rests.
  const moving = useMoving(value.trained);
  const resting = useAtRest(value, moving);
  const truth = inputs.series?.truth ?? null;
  const marked = chosenLook.truth ? truth : null;
  const marks = usePlanted(held, value, marked);
  const turn = useTurn(heads);
  const shown = turn === null ? marks : marks.filter(({ branch }) => branch === turn.branch);
  const rowOf = (branch: MapBranch) => shown.find((row) => row.branch === branch);
  const onPhone = useMedia("(max-width: 44rem)");
  const byFinger = useMedia("(pointer:coarse)");
  const pointing = usePointing(id, value.seriesId, steps);
  const { cursor, selection, queries, onLight, onSelect } = pointing;
  const pointed = cursor?.cellId === id;
  const { onEnlarge, onClose } = useEnlarging(setLook);
  const showTruth = useSteady((next: boolean) => {
    setLook({ truth: next });
    setLookOf(value.seriesId, { truth: next });
  });
  // Said when nothing is pointed at: what a map shows, to whoever comes to it by keyboard.
  const [focused, setFocused] = useState<Light["map"]>(null);
  const summary = useMemo(
    () => (focused === null || focused.head >= resting.attention.heads ? null : mapInWords(resting, focused.branch, focused.head)),
    [resting, focused],
  );
  const { from, to } = turn ?? { from: 0, to: heads };
  const isShown = asked !== null && asked.head >= from && asked.head < to && rowOf(asked.branch) !== undefined;
  const enlarged = isShown ? asked : null;
  useEscape(enlarged !== null, onClose);

  const told = cursor ?? selection?.at ?? null;
  const toldRow = told?.map == null ? undefined : rowOf(told.map.branch);
  const extra = toldRow === undefined ? null : (mapLook.extra?.(toldRow, value) ?? null);
  const extras = extra === null ? [] : [extra];
  const tell = (exact: boolean) => {
    if (told === null || (told.map?.head ?? 0) >= heads) return null;
    return readout(value, told, cursor === null ? queries : [], { extras, sum: mapLook.addsUp === true ? sum : "index", exact });
  };
  const tellExactly = useSteady(() => tell(true));
  const release = useRelease();
  const addsUp = mapLook.addsUp === true;
  const sumChoice = useSumChoice(addsUp, sum, setLook);

  const alone = partAlone(["short", "long", "sum", "shares"], chosenLook);
  const rows = useMemo(() => (alone === null ? shown : shown.filter(({ branch }) => branch === alone)), [alone, shown]);
  const readoutLine = (
    <ReadoutLine
      text={tell(false) ?? summary}
      branch={(told?.map ?? focused)?.branch}
      exact={tellExactly}
      stuck={queries.length}
      onRelease={release}
      hint={mapLook.rows === null ? mapsPanelWords.seriesHint : byFinger ? (onPhone ? mapsPanelWords.phoneHint : mapsPanelWords.fingerHint) : mapsPanelWords.hint}
    />
  );
  const grid = (
    <MapGrid
      rows={rows}
      {...{ from, to, steps, pointed, enlarged, onLight, onEnlarge, onClose, onSelect }}
      onFocus={setFocused}
      light={cursor}
      selected={queries}
      aside={sumChoice}
    />
  );
  const shares = <SharesInZ {...{ value, moving, onLight, onSelect }} light={cursor} selected={queries} bare={alone !== null} />;
  if (alone !== null && mapLook.rows !== null) {
    return (
      <div className={styles.attention} data-part={alone}>
        {alone === "shares" ? (
          shares
        ) : (
          <>
            {readoutLine}
            {grid}
          </>
        )}
      </div>
    );
  }
  return (
    <div className={styles.attention}>
      {inputs.series !== undefined && mapLook.rows !== null && !onPhone && <SeriesZoom value={inputs.series} truth={marked} />}
      {readoutLine}
      {truth !== null && hasTargets(truth) && (
        <Suspense>
          <TruthLine {...{ truth }} value={resting} shown={chosenLook.truth} onShow={showTruth} />
        </Suspense>
      )}
      <EvenRows request={resting.request} />
      {mapLook.rows === null ? (
        <Suspense>
          <SeriesPanel {...{ value, inputs, pointing }} colouring={chosenLook} />
        </Suspense>
      ) : (
        grid
      )}
      {shares}
      <InWords value={resting} />
      <InTable value={resting} start={enlarged} />
    </div>
  );
}
