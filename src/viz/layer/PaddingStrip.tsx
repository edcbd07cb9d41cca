import { useId, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { Branch } from "../../model/attention/branch";
import { paddingWords } from "../../words/en/padding";
import styles from "./PaddingStrip.module.css";
import { placeAfter } from "../pointing/sliderKeys";
import { useGestures } from "../pointing/useGestures";
import { useWidth } from "../base/useWidth";

export interface PaddingStripProps {
  readonly branch: Branch;
  /** The accessible name. */
  readonly label: string;
  /** What the window holds at each step, to be drawn as a line. */
  readonly values: ArrayLike<number>;
  /** 1 where a step is padding that the person declared. */
  readonly declared: Uint8Array;
  /** 1 where a step holds data, 0 where the window itself pads; null where all hold data. */
  readonly mask: Uint8Array | null;
  /** What a step covers: "14:00". */
  readonly nameOf: (step: number) => string;
  /** The steps between two, both included, become padding or stop being it. Calls of one drag carry one `gesture`. */
  readonly onPaint: (from: number, to: number, isPadding: boolean, gesture?: string) => void;
}

const HEIGHT = 56;

/**
 * A window's steps as cells. A press or a drag makes steps padding, or takes that back when it begins on a padded one;
 * arrow keys, Home and End go along the steps, Space toggles one, and Shift with an arrow goes on painting.
 */
export function PaddingStrip({ branch, label, values, declared, mask, nameOf, onPaint }: PaddingStripProps) {
  const hatch = useId();
  const nextGesture = useGestures();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const steps = declared.length;
  const [at, setAt] = useState(0);
  const current = Math.min(at, steps - 1);
  const drag = useRef<{ low: number; high: number; isPadding: boolean; gesture: string } | null>(null);
  const line = useMemo(() => linePath(values, width), [values, width]);
  const cell = width / steps;

  const stepUnder = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return Math.min(steps - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * steps)));
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const from = stepUnder(event);
    drag.current = { low: from, high: from, isPadding: declared[from] === 0, gesture: nextGesture() };
    setAt(from);
    onPaint(from, from, drag.current.isPadding, drag.current.gesture);
  };
  const onPointerMove = (event: PointerEvent) => {
    const held = drag.current;
    const to = stepUnder(event);
    if (held === null || (to >= held.low && to <= held.high)) return;
    // All that was passed over, each time: a step stays painted when the hand goes back.
    drag.current = { ...held, low: Math.min(held.low, to), high: Math.max(held.high, to) };
    onPaint(drag.current.low, drag.current.high, held.isPadding, held.gesture);
    setAt(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeAfter(event.key, current, steps);
    if (event.key === " ") onPaint(current, current, declared[current] === 0);
    else if (next === null) return;
    else if (next !== current) {
      if (event.shiftKey) onPaint(current, next, declared[current] === 1);
      setAt(next);
    }
    event.preventDefault();
  };

  return (
    <div
      ref={frame}
      className={styles.strip}
      data-branch={branch}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={steps}
      aria-valuenow={current + 1}
      aria-valuetext={paddingWords.step(current + 1, nameOf(current), stateOf(current, declared, mask))}
      style={{ height: HEIGHT }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (drag.current = null)}
      onPointerCancel={() => (drag.current = null)}
      onKeyDown={onKeyDown}
    >
      {width > 0 && (
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <pattern id={hatch} className={styles.hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width={6} height={6} />
            <path d="M0,0V6" />
          </pattern>
          <path className={styles.own} d={cellsPath(cell, steps, (step) => mask?.[step] === 0)} />
          <path className={styles.line} d={line} />
          <path fill={`url(#${hatch})`} d={cellsPath(cell, steps, (step) => declared[step] === 1)} />
          {cell >= 4 && <path className={styles.grid} d={gridPath(cell, steps)} />}
          <rect className={styles.current} x={current * cell + 1} y={1} width={Math.max(2, cell - 2)} height={HEIGHT - 2} />
        </svg>
      )}
    </div>
  );
}

function stateOf(step: number, declared: Uint8Array, mask: Uint8Array | null): string {
  if (mask?.[step] === 0) return paddingWords.states.absent;
  return declared[step] === 1 ? paddingWords.states.padding : paddingWords.states.counts;
}

/** The values as a line through the middles of the cells; missing ones leave a gap. */
function linePath(values: ArrayLike<number>, width: number): string {
  const all = Array.from(values);
  const known = all.filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const y = (value: number) => (high === low ? HEIGHT / 2 : HEIGHT - 8 - ((value - low) / (high - low)) * (HEIGHT - 16));
  let pen = "M";
  return all
    .map((value, step) => {
      if (!Number.isFinite(value)) {
        pen = "M";
        return "";
      }
      const point = `${pen}${(((step + 0.5) * width) / all.length).toFixed(1)},${y(value).toFixed(1)}`;
      pen = "L";
      return point;
    })
    .join("");
}

const cellsPath = (cell: number, steps: number, isIn: (step: number) => boolean) =>
  Array.from({ length: steps }, (_, step) => (isIn(step) ? `M${(step * cell).toFixed(2)},0h${cell.toFixed(2)}v${HEIGHT}h-${cell.toFixed(2)}z` : "")).join("");

const gridPath = (cell: number, steps: number) =>
  Array.from({ length: steps - 1 }, (_, i) => `M${((i + 1) * cell).toFixed(2)},0v${HEIGHT}`).join("");
