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

/**
 * Red, edged with white and that with black, from the outermost: one of them stands out from whatever is below, in both themes
 * and on every map. Widths of the pen and radii of the dot, CSS pixels. Drawn over one another: a filter that edges a whole
 * screen takes seconds where no GPU draws it.
 */
const EDGES = [
  { colour: "#000", pen: 8, dot: 11 },
  { colour: "#fff", pen: 6.5, dot: 10 },
  { colour: "#e5132a", pen: 4, dot: 8 },
] as const;

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
        {strokes.map((stroke, i) => {
          const points = stroke.map(({ x, y }) => `${x},${y}`).join(" ");
          return (
            <g key={i} data-stroke>
              {EDGES.map(({ colour, pen }) => (
                <polyline key={colour} points={points} stroke={colour} strokeWidth={pen} />
              ))}
            </g>
          );
        })}
      </svg>
      {tool === "laser" && dot !== null && (
        <g data-laser>
          {EDGES.map(({ colour, dot: radius }) => (
            <circle key={colour} cx={dot.x} cy={dot.y} r={radius} fill={colour} />
          ))}
        </g>
      )}
    </svg>
  );
}
