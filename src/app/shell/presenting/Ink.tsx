import { useState, type PointerEvent } from "react";
import styles from "./Ink.module.css";

/** What the pointer is while one speaks. */
export type Tool = "laser" | "pen";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points in parts of the screen, from 0 to 1, so that a stroke keeps its place when the screen gets another size. */
export type InkStroke = readonly Point[];

interface InkProps {
  readonly tool: Tool | null;
  /** Those on the slide. */
  readonly strokes: readonly InkStroke[];
  readonly onStrokes: (change: (before: readonly InkStroke[]) => readonly InkStroke[]) => void;
}

/** A sheet over the slide: a red dot that follows the pointer, or the strokes of a pen. */
export function Ink({ tool, strokes, onStrokes }: InkProps) {
  const [dot, setDot] = useState<Point | null>(null);
  const partOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX / innerWidth, y: clientY / innerHeight });
  const draw = (event: PointerEvent<SVGSVGElement>) => {
    setDot({ x: event.clientX, y: event.clientY });
    if (tool === "pen" && event.buttons === 1) onStrokes((before) => [...before.slice(0, -1), [...(before.at(-1) ?? []), partOf(event)]]);
  };
  return (
    <svg
      className={styles.sheet}
      data-tool={tool}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        if (tool === "pen") onStrokes((before) => [...before, [partOf(event)]]);
      }}
      onPointerMove={draw}
      onPointerLeave={() => setDot(null)}
    >
      <svg className={styles.strokes} viewBox="0 0 1 1" preserveAspectRatio="none">
        {strokes.map((stroke, i) => (
          <polyline key={i} points={stroke.map(({ x, y }) => `${x},${y}`).join(" ")} />
        ))}
      </svg>
      {tool === "laser" && dot !== null && <circle data-laser className={styles.laser} cx={dot.x} cy={dot.y} r={9} />}
    </svg>
  );
}
