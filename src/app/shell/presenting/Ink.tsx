import { useState, type PointerEvent } from "react";
import styles from "./Ink.module.css";

/** What the pointer is while one speaks. */
export type Tool = "laser" | "pen";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A sheet over the slide: a red dot that follows the pointer, or strokes that stay until the next slide. */
export function Ink({ tool }: { readonly tool: Tool | null }) {
  const [dot, setDot] = useState<Point | null>(null);
  const [strokes, setStrokes] = useState<readonly (readonly Point[])[]>([]);
  const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });
  const draw = (event: PointerEvent<SVGSVGElement>) => {
    const point = pointOf(event);
    setDot(point);
    if (tool === "pen" && event.buttons === 1) setStrokes((before) => [...before.slice(0, -1), [...(before.at(-1) ?? []), point]]);
  };
  return (
    <svg
      className={styles.sheet}
      data-tool={tool}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        if (tool === "pen") setStrokes((before) => [...before, [pointOf(event)]]);
      }}
      onPointerMove={draw}
      onPointerLeave={() => setDot(null)}
    >
      {strokes.map((stroke, i) => (
        <polyline key={i} className={styles.stroke} points={stroke.map(({ x, y }) => `${x},${y}`).join(" ")} />
      ))}
      {tool === "laser" && dot !== null && <circle data-laser className={styles.laser} cx={dot.x} cy={dot.y} r={9} />}
    </svg>
  );
}
