import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import type { Branch } from "../../model/attention/branch";
import { predictWords } from "../../words/en/predict";
import { MapCanvas } from "../maps/MapCanvas";
import { stepAt } from "../pointing/mapPointer";
import { useWidth } from "../base/useWidth";
import type { Scale } from "../base/scale";
import styles from "./GuessMap.module.css";

/** On screen, in CSS pixels: as large as there is room, and no larger than this. */
const LARGEST = 336;

/** What stands at its side, and the gap before that, CSS pixels. */
const BESIDE = 24;

export interface GuessedMap {
  /** `(T, T)` */
  readonly values: Float32Array;
  readonly scale: Scale;
}

export interface GuessMapProps {
  readonly branch: Branch;
  readonly steps: number;
  /** What is guessed: a cell of one row, or the line on which keys lie a number of steps before their queries. */
  readonly of: { readonly query: number } | "lag";
  /** Counted from 0: a key, or a number of steps back. */
  readonly guess: number | null;
  readonly truth: number | null;
  /** The head's map, drawn once the truth is shown. */
  readonly map: GuessedMap | null;
  readonly label: string;
  readonly said: string;
  readonly onGuess: ((guess: number) => void) | null;
}

/** A map to be guessed: empty, with the guess on it, until the truth is laid over it. Left and Right move the guess. */
export function GuessMap({ branch, steps, of, guess, truth, map, label, said, onGuess }: GuessMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = Math.max(0, Math.min(LARGEST, useWidth(frame) - BESIDE));
  const cell = size / steps;
  const pick = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const key = stepAt(event.clientX - box.left, box.width, steps);
    const query = of === "lag" ? stepAt(event.clientY - box.top, box.height, steps) : of.query;
    onGuess?.(of === "lag" ? Math.max(0, query - key) : key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined || onGuess === null) return;
    event.preventDefault();
    // A line further left lies further back.
    const moved = guess === null ? 0 : guess + (of === "lag" ? -by : by);
    onGuess(Math.min(steps - 1, Math.max(0, moved)));
  };
  const mark = (at: number, kind: "guess" | "truth") =>
    of === "lag" ? (
      <line className={styles[kind]} x1={0} y1={at * cell} x2={size - at * cell} y2={size} />
    ) : (
      <rect className={styles[kind]} x={at * cell} y={of.query * cell} width={cell} height={cell} />
    );
  return (
    <div ref={frame} className={styles.frame} style={{ maxInlineSize: LARGEST + BESIDE }}>
      <div
        role="slider"
        tabIndex={0}
        className={styles.map}
        style={{ inlineSize: size, blockSize: size }}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={steps - 1}
        aria-valuenow={guess ?? 0}
        aria-valuetext={said}
        aria-readonly={onGuess === null}
        data-guess={of === "lag" ? "lag" : "cell"}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          pick(event);
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && pick(event)}
        onKeyDown={onKeyDown}
      >
        {map !== null && <MapCanvas values={map.values} {...map.scale} offset={0} rows={steps} columns={steps} palette={branch} width={size} height={size} />}
        <svg className={styles.marks} width={size} height={size} aria-hidden="true">
          {of !== "lag" && <rect className={styles.row} y={of.query * cell} width={size} height={cell} />}
          {truth !== null && mark(truth, "truth")}
          {guess !== null && mark(guess, "guess")}
        </svg>
      </div>
      {guess !== null && (
        <span className={styles.said} aria-hidden="true">
          {said}
        </span>
      )}
      <span className={styles.keys} data-symbol="k">{predictWords.axes.keys}</span>
      <span className={styles.queries} data-symbol="q">{predictWords.axes.queries}</span>
    </div>
  );
}
