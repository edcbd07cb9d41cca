import { Suspense, useCallback, useMemo, useRef, useState } from "react";
import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import { preloadable } from "../../../controls/preloadable";
import { useEscape } from "../../../base/useEscape";
import type { MapBranch } from "../../../../model/attention/branch";
import type { Light } from "../../../../viz/pointing/light";
import { MapGrid } from "../../../../viz/maps/MapGrid";
import { SelectField } from "../../../controls/SelectField";
import { useMedia } from "../../../../viz/base/useMedia";
import { usePointing } from "../../../notebook/document/pointing";
import { useViewStore } from "../../../notebook/document/view";
import { hasTargets } from "../../series/windows/planted";
import { SeriesZoom } from "../../series/small/SeriesZoom";
import type { PanelProps } from "../panel";
import { SUMS } from "../look";
import { EvenRows } from "./EvenRows";
import { MAP_LOOKS } from "./looks/catalogue";
import styles from "./MapsPanel.module.css";
import { ReadoutLine } from "./ReadoutLine";
import { readout } from "./readout";
import { mapInWords } from "./sentences";
import { usePlanted } from "./usePlanted";
import { SharesInZ } from "./SharesInZ";
import { groundOf, useHeldScales } from "./useHeldScales";
import { InTable, InWords } from "./InWords";

const SeriesPanel = preloadable(() => import("./SeriesPanel")).View;
/** Loaded for the first series that something was planted in. */
const TruthLine = preloadable(() => import("./TruthLine")).View;

/** All maps of the window on show in one of four looks, with what is under the cursor in numbers. */
export default function MapsPanel(props: PanelProps) {
  const { cell, value, inputs, look: chosenLook, setLook, show } = props;
  const { look, sum, scale, follow, enlarged: asked } = chosenLook;
  const { id } = cell;
  const { heads, steps } = value.attention;
  const mapLook = MAP_LOOKS[look];
  const fresh = useMemo(() => {
    const rows = mapLook.rows?.(value, sum, { scale, follow });
    return rows === undefined ? [] : [rows.short, rows.long, ...(rows.sum === undefined ? [] : [rows.sum])];
  }, [mapLook, sum, value, scale, follow]);
  const held = useHeldScales(fresh, groundOf(props), chosenLook);
  const truth = inputs.series?.truth ?? null;
  const marked = chosenLook.truth ? truth : null;
  const shown = usePlanted(held, value, marked);
  const rowOf = (branch: MapBranch) => shown.find((row) => row.branch === branch);
  const view = useViewStore();
  const onPhone = useMedia("(max-width: 44rem)");
  const byFinger = useMedia("(pointer:coarse)");
  const pointing = usePointing(id, value.seriesId, steps);
  const { cursor, selection, queries, onLight, onSelect } = pointing;
  const pointed = cursor?.cellId === id;
  // What the person enlarged a map from, and goes back to; null while nobody did, as when a notebook comes with it.
  const opener = useRef<Element | null>(null);
  const onEnlarge = useCallback(
    (branch: MapBranch, head: number) => {
      opener.current = document.activeElement;
      setLook({ enlarged: { branch, head } });
    },
    [setLook],
  );
  const onClose = useCallback(() => {
    setLook({ enlarged: null });
    if (opener.current instanceof HTMLElement) opener.current.focus();
    opener.current = null;
  }, [setLook]);
  const showTruth = (next: boolean) => {
    setLook({ truth: next });
    show([{ cell: value.seriesId, look: { truth: next } }]);
  };
  // Said when nothing is pointed at: what a map shows, to whoever comes to it by keyboard.
  const [focused, setFocused] = useState<Light["map"]>(null);
  const summary = useMemo(
    () => (focused === null || focused.head >= heads ? null : mapInWords(value, focused.branch, focused.head)),
    [value, heads, focused],
  );
  const chosen = asked !== null && asked.head < heads ? asked : null;
  const enlarged = chosen === null || rowOf(chosen.branch) === undefined ? null : chosen;
  useEscape(enlarged !== null, onClose);

  const told = cursor ?? selection?.at ?? null;
  const toldRow = told?.map == null ? undefined : rowOf(told.map.branch);
  const extra = toldRow === undefined ? null : (mapLook.extra?.(toldRow, value) ?? null);
  const extras = extra === null ? [] : [extra];
  const tell = (exact: boolean) => {
    if (told === null || (told.map?.head ?? 0) >= heads) return null;
    return readout(value, told, cursor === null ? queries : [], { extras, sum: mapLook.addsUp === true ? sum : "index", exact });
  };
  const sumChoice = (branch: MapBranch) =>
    branch === "sum" &&
    mapLook.addsUp === true && (
      <div className={styles.choice} data-controls>
        <SelectField label={mapsPanelWords.sum.title} value={sum} options={SUMS.map((kind) => ({ value: kind, label: mapsPanelWords.sum[kind] }))} onChange={(next) => setLook({ sum: next })} />
      </div>
    );

  return (
    <div className={styles.attention}>
      {inputs.series !== undefined && mapLook.rows !== null && !onPhone && <SeriesZoom value={inputs.series} truth={marked} />}
      <ReadoutLine
        text={tell(false) ?? summary}
        branch={(told?.map ?? focused)?.branch}
        exact={() => tell(true)}
        stuck={queries.length}
        onRelease={() => view.getState().select(null)}
        hint={mapLook.rows === null ? mapsPanelWords.seriesHint : byFinger ? mapsPanelWords.fingerHint : mapsPanelWords.hint}
      />
      {truth !== null && hasTargets(truth) && (
        <Suspense>
          <TruthLine {...{ value, truth }} shown={chosenLook.truth} onShow={showTruth} />
        </Suspense>
      )}
      <EvenRows request={value.request} />
      {mapLook.rows === null ? (
        <Suspense>
          <SeriesPanel {...{ value, inputs, pointing }} colouring={chosenLook} />
        </Suspense>
      ) : (
        <MapGrid
          rows={shown}
          {...{ heads, steps, pointed, enlarged, onLight, onEnlarge, onClose, onSelect }}
          onFocus={setFocused}
          light={cursor}
          selected={queries}
          aside={sumChoice}
        />
      )}
      <SharesInZ {...{ value, onLight, onSelect }} light={cursor} selected={queries} />
      <InWords value={value} />
      <InTable value={value} start={enlarged} />
    </div>
  );
}
