import Maximize from "lucide-react/icons/maximize";
import ZoomIn from "lucide-react/icons/zoom-in";
import ZoomOut from "lucide-react/icons/zoom-out";
import { useMemo, useRef, useState } from "react";
import type { MapRegion } from "../../../../model/attention/survey";
import { keysOf } from "../../../../viz/maps/columnLayout";
import { Legend } from "../../../../viz/base/Legend";
import type { Light } from "../../../../viz/pointing/light";
import { useMeasured, windowHeight } from "../../../../viz/base/useMeasured";
import { useWidth } from "../../../../viz/base/useWidth";
import { ALONE } from "../../../../viz/maps/gridLayout";
import { longWords } from "../../../../words/en/long";
import { Button } from "../../../controls/Button";
import { longAxis } from "./axes";
import { CellPicture } from "./CellPicture";
import styles from "./LongMaps.module.css";
import type { Picture, Pooling } from "./surveyPictures";
import { ResampledNote } from "../../../../viz/maps/ResampledNote";
import { scaleOf, type Colouring } from "../maps/colours/colouring";
import { RowWeights } from "./RowWeights";
import { evenCrop, evenKeyOf, evenPart } from "./evenPictures";
import { useExact } from "./useExact";
import type { LongValue } from "./value";
import { crop, EXACT_STEPS, isExact, moved, wholeView, zoomed, type MapView } from "./zoom";
import { cellInWords, measuresInWords } from "./surveyInWords";
import { useSentence } from "../../../controls/useSentence";

export interface ZoomedMapProps {
  readonly cellId: string;
  readonly value: LongValue;
  readonly picture: Picture;
  readonly pooling: Pooling;
  readonly colouring: Colouring;
  readonly head: number;
  /** On a slide, where nothing can be scrolled, it takes a part of the window's height. */
  readonly onSlide: boolean;
  /** What is pointed at on any view of these windows. */
  readonly light: Light | null;
  readonly onLight: (light: Light | null) => void;
}

const SIDE = 560;
const QUERIES = 72;
const MIDDLE = { x: 0.5, y: 0.5 };

/** One map to move and zoom in: its overview from afar, its exact cells from near, and the exact row of the query pointed at. */
export function ZoomedMap({ cellId, value, picture, pooling, colouring, head, onSlide, light, onLight }: ZoomedMapProps) {
  const { branch, overview, values, scale } = picture;
  const { scale: kind, follow } = colouring;
  const { request, survey: { steps } } = value;
  const [view, setView] = useState<MapView>(() => wholeView(steps));
  const [pointed, setPointed] = useState<{ query: number; key: number } | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const height = useMeasured(frame, windowHeight);
  const size = Math.floor(Math.min(SIDE, useWidth(frame) - QUERIES - 8, onSlide ? height * ALONE : SIDE));
  const axis = useMemo(() => longAxis(value, branch), [value, branch]);

  const region = useMemo(() => (isExact(view) ? regionOf(picture, head, view) : null), [picture, head, view]);
  const near = useExact(`${cellId} view`, value, region);
  const query = pointed === null || pointed.query >= steps ? null : pointed.query;
  const rowRegion = useMemo(
    () => (query === null ? null : { branch, item: 0, head, rows: [query, query + 1], columns: [0, steps] } satisfies MapRegion),
    [branch, head, query, steps],
  );
  const read = useExact(`${cellId} row`, value, rowRegion);
  const row = read !== null && read.region === rowRegion ? read.weights : null;

  // What is on the picture: exact cells where they are there, else cells of the overview.
  const shown = useMemo(() => {
    const exact = near?.region.branch === branch && near.region.head === head ? near.weights : null;
    if (near === null || exact === null) return { ...crop(view, overview, values, head * overview.size ** 2), scale: { ...scale, even: evenCrop(view, overview, scale.even) }, exact: false };
    const { rows, columns } = near.region;
    const span = rows[1] - rows[0];
    const even = evenPart(request, branch, rows, columns);
    // Of a part of one map: no query of it has few keys only because it is among the first.
    const own = scaleOf({ heads: 1, steps: span, causal: false }, { all: [exact], even, limit: branch === "sum" ? 2 : 1 }, { scale: kind, follow });
    return { view: { row: rows[0], column: columns[0], span }, cells: span, values: exact, scale: own, exact: true };
  }, [near, view, overview, values, scale, branch, head, request, kind, follow]);

  const point = (cell: { query: number; key: number } | null) => {
    setPointed((before) => cell ?? before);
    onLight(cell === null ? null : { map: { branch, head }, query: cell.query, keys: keysOf(branch, cell.key) });
  };
  const zoom = (factor: number) => setView((before) => zoomed(before, steps, factor, MIDDLE));
  const problem = near?.problem ?? read?.problem ?? null;
  const said = useSentence(problem);
  const measure = shown.exact ? longWords.kinds.exact : longWords.kinds[pooling](overview.pool);

  return (
    <section className={styles.zoomed} aria-label={longWords.region}>
      <div className={styles.side}>
        <div className={styles.zoom} data-controls>
          <Button aria-label={longWords.in} icon={<ZoomIn size={16} aria-hidden />} onClick={() => zoom(1 / 2)} />
          <Button aria-label={longWords.out} icon={<ZoomOut size={16} aria-hidden />} onClick={() => zoom(2)} />
          <Button aria-label={longWords.whole} icon={<Maximize size={16} aria-hidden />} onClick={() => setView(wholeView(steps))} />
        </div>
        <Legend palette={branch} {...shown.scale} title={measure} />
        <p className={styles.note}>{longWords.hint(EXACT_STEPS)}</p>
        {size > 0 && <ResampledNote className={styles.note} size={size} cells={shown.cells} />}
        {branch !== "sum" && <p className={styles.note}>{measuresInWords(value, branch, head)}</p>}
      </div>
      <div ref={frame} className={styles.picture}>
        {size > 0 && (
          <>
            <p className={styles.readout} role="status" data-exact={row !== null} data-told={pointed !== null && query !== null}>
              {pointed === null || query === null
                ? longWords.point
                : cellInWords(branch, head, axis, { query, key: pointed.key, weight: row?.[pointed.key], even: evenKeyOf(request, branch, query, pointed.key) })}
            </p>
            {problem !== null && <p className={styles.note}>{said}</p>}
            <CellPicture
              {...{ value, branch, head, size, light, pointed }}
              view={shown.view}
              cells={shown.cells}
              values={shown.values}
              scale={shown.scale}
              exact={shown.exact}
              busy={region !== null && near?.region !== region}
              onPoint={point}
              onView={setView}
              onZoom={zoom}
              onMove={(by) => setView((before) => moved(before, steps, by))}
            />
            {row !== null && query !== null && <RowWeights {...{ branch, head, axis, query }} weights={row} even={evenKeyOf(request, branch, query, query)} width={size} />}
          </>
        )}
      </div>
    </section>
  );
}

const regionOf = ({ branch }: Picture, head: number, { row, column, span }: MapView): MapRegion => ({
  branch,
  item: 0,
  head,
  rows: [row, row + span],
  columns: [column, column + span],
});
