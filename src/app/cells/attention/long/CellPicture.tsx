import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { MapBranch } from "../../../../model/attention/branch";
import { Crosshair } from "../../../../viz/maps/Crosshair";
import { keysOf } from "../../../../viz/maps/columnLayout";
import type { Light } from "../../../../viz/pointing/light";
import { MapAxes } from "../../../../viz/maps/MapAxes";
import { MapCanvas } from "../../../../viz/maps/MapCanvas";
import { mapName } from "../../../../viz/maps/mapName";
import { moveCell } from "../../../../viz/pointing/mapPointer";
import type { Scale } from "../../../../viz/base/scale";
import { longWords } from "../../../../words/en/long";
import { mapsWords } from "../../../../words/en/maps";
import { partAxes } from "./axes";
import styles from "./LongMaps.module.css";
import type { LongValue } from "./value";
import { framed, zoomed, type Point, type MapView } from "./zoom";

interface MapStep {
  readonly query: number;
  readonly key: number;
}

export interface CellPictureProps {
  readonly value: LongValue;
  readonly branch: MapBranch;
  readonly head: number;
  /** What the cells cover; it may reach beyond the last step by less than a cell. */
  readonly view: MapView;
  /** Cells a side. */
  readonly cells: number;
  readonly values: Float32Array;
  readonly scale: Scale;
  /** Whether each cell is one weight. */
  readonly exact: boolean;
  /** Whether other cells were asked for and are on their way. */
  readonly busy: boolean;
  /** In CSS pixels. */
  readonly size: number;
  readonly light: Light | null;
  readonly pointed: MapStep | null;
  readonly onPoint: (cell: MapStep | null) => void;
  readonly onView: (change: (view: MapView) => MapView) => void;
  readonly onZoom: (factor: number) => void;
  readonly onMove: (by: Point) => void;
}

/** Dragged less far than this share of the picture, a pointer was meant to click. */
const CLICK = 0.02;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -0.25, y: 0 },
  ArrowRight: { x: 0.25, y: 0 },
  ArrowUp: { x: 0, y: -0.25 },
  ArrowDown: { x: 0, y: 0.25 },
};

/** The part of a map on show, with its axes; the pointer reads cells and drags a frame to zoom into. */
export function CellPicture(props: CellPictureProps) {
  const { value, branch, head, view, cells, values, scale, exact, busy, size, light, pointed, onPoint, onView, onZoom, onMove } = props;
  const { steps } = value.survey;
  const { axis, layout } = useMemo(() => partAxes(value, branch, view), [value, branch, view]);
  const box = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ readonly from: Point; readonly to: Point } | null>(null);
  const name = longWords.zoomed(mapName(branch, head, steps));

  const at = (event: { readonly clientX: number; readonly clientY: number }): Point => {
    const { left, top, width, height } = box.current!.getBoundingClientRect();
    return { x: share((event.clientX - left) / width), y: share((event.clientY - top) / height) };
  };
  const under = ({ x, y }: Point): MapStep => ({
    query: Math.min(steps - 1, view.row + Math.floor(y * view.span)),
    key: Math.min(steps - 1, view.column + Math.floor(x * view.span)),
  });

  // React's own wheel handlers are passive and could not keep the page from zooming along.
  useEffect(() => {
    const element = box.current!;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const point = at(event);
      onView((before) => zoomed(before, steps, 2 ** (event.deltaY / 200), point));
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [steps, onView]);

  const onPointerMove = (event: PointerEvent) => {
    const point = at(event);
    onPoint(under(point));
    setDrag((before) => before && { ...before, to: point });
  };
  const onPointerUp = () => {
    if (drag !== null && apart(drag.from, drag.to) > CLICK) onView(() => framed(view, steps, drag.from, drag.to));
    setDrag(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (event.key === "+" || event.key === "=") onZoom(1 / 2);
    else if (event.key === "-") onZoom(2);
    else if (event.altKey && arrow !== undefined) onMove(arrow);
    else {
      const next = moveCell(event.key, event.shiftKey, pointed, steps);
      if (next === null) return;
      onPoint(next);
    }
    event.preventDefault();
  };

  return (
    // An application, so that a screen reader hands the arrow keys on.
    <div role="application" aria-label={mapsWords.arrows(name)}>
      <div
        ref={box}
        role="img"
        aria-label={name}
        data-zoomed={exact ? "exact" : "overview"}
        data-first-query={view.row}
        data-first-key={view.column}
        data-span={view.span}
        aria-busy={busy}
        tabIndex={0}
        className={styles.cells}
        style={{ width: size, height: size, color: `var(--${branch})` }}
        onPointerMove={onPointerMove}
        onPointerLeave={() => onPoint(null)}
        onPointerDown={(event) => {
          if (event.button !== 0 || event.pointerType === "touch") return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag({ from: at(event), to: at(event) });
        }}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDrag(null)}
        onKeyDown={onKeyDown}
      >
        <MapCanvas values={values} domain={scale.domain} even={scale.even} times={scale.times} offset={0} rows={cells} columns={cells} palette={branch} width={size} height={size} />
        <MapAxes {...{ size, axis, layout }} steps={view.span} queryLabels />
        {light !== null && inView(light, branch, view) && (
          <Crosshair light={shifted(light, branch, view)} layout={layout} steps={view.span} size={size} pointed />
        )}
        {drag !== null && <div className={styles.frame} style={frameOf(drag.from, drag.to)} />}
      </div>
    </div>
  );
}

const share = (value: number) => Math.min(1 - 1e-9, Math.max(0, value));
const apart = (from: Point, to: Point) => Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
const percent = (value: number) => `${value * 100}%`;
const frameOf = (from: Point, to: Point) => ({
  left: percent(Math.min(from.x, to.x)),
  top: percent(Math.min(from.y, to.y)),
  width: percent(Math.abs(to.x - from.x)),
  height: percent(Math.abs(to.y - from.y)),
});

const keyOf = ({ keys }: Light, branch: MapBranch) => (branch === "sum" ? keys.short : keys[branch]);

function inView(light: Light, branch: MapBranch, { row, column, span }: MapView): boolean {
  const key = keyOf(light, branch);
  const within = (step: number | null, first: number) => step !== null && step >= first && step < first + span;
  return within(light.query, row) && within(key, column);
}

/** The same light, counted from the first step on show. */
function shifted(light: Light, branch: MapBranch, { row, column }: MapView): Light {
  return { ...light, query: (light.query ?? 0) - row, keys: keysOf(branch, (keyOf(light, branch) ?? 0) - column) };
}
