import { useLayoutEffect, useRef } from "react";
import type { Branch } from "../../model/attention/branch";
import type { LitStep } from "./arcs";
import { colourTable, TABLE_SIZE, type ColourTable } from "../base/palette";
import { sized } from "../base/canvas";
import styles from "./LitSeries.module.css";
import { useTheme } from "../base/useTheme";

export interface ArcCanvasProps {
  readonly lit: Readonly<Record<Branch, readonly LitStep[]>>;
  /** Where the queries lie, ms or samples. */
  readonly queries: Readonly<Record<Branch, readonly number[]>>;
  readonly x: (position: number) => number;
  readonly width: number;
  /** Heights of the room for arcs above and below, and of the line's between them, in CSS pixels. */
  readonly arcs: number;
  readonly line: number;
}

/** Arcs drawn for one row: the strongest. More would hide each other, and take long to draw. */
const MOST_ARCS = 16;

/** Lit steps behind the series, and arcs from the query to the strongest: short above, long below. */
export function ArcCanvas({ lit, queries, x, width, arcs, line }: ArcCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  useLayoutEffect(() => {
    const context = sized(canvas.current, width, 2 * arcs + line);
    if (context === null) return;
    drawBranch(context, lit.short, queries.short, x, { foot: arcs, tip: 3, end: arcs + line / 2, width }, colourTable("short", theme));
    drawBranch(context, lit.long, queries.long, x, { foot: arcs + line, tip: 2 * arcs + line - 3, end: arcs + line / 2, width }, colourTable("long", theme));
  }, [lit, queries, x, width, arcs, line, theme]);
  return <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />;
}

/** Heights of one branch's drawing: where its arcs stand, how far the widest one reaches, and where its lit steps end. */
interface Heights {
  readonly foot: number;
  readonly tip: number;
  readonly end: number;
  readonly width: number;
}

/** Draws one branch: each lit step as a bar, and curves from the query to the strongest. */
export function drawBranch(
  context: CanvasRenderingContext2D,
  lit: readonly LitStep[],
  queries: readonly number[],
  x: (position: number) => number,
  { foot, tip, end, width }: Heights,
  table: ColourTable,
): void {
  for (const { from, to, strength } of lit) {
    context.fillStyle = colourAt(table, strength);
    const left = x(from);
    context.fillRect(left, Math.min(foot, end), Math.max(1, x(to) - left), Math.abs(end - foot));
  }
  const query = queries.length === 1 ? queries[0]! : NaN;
  if (!Number.isNaN(query)) {
    for (const { from, to, strength } of lit.slice(-MOST_ARCS)) {
      const [a, b] = [x(query), x((from + to) / 2)];
      // The further, the higher, so that arcs do not lie on each other.
      const high = Math.sqrt(Math.abs(a - b) / width);
      context.strokeStyle = colourAt(table, 0.2 + 0.8 * strength);
      context.globalAlpha = 0.25 + 0.75 * strength;
      context.lineWidth = 0.5 + 2 * strength;
      context.beginPath();
      context.moveTo(a, foot);
      context.quadraticCurveTo((a + b) / 2, foot + 2 * (tip - foot) * high, b, foot);
      context.stroke();
    }
  }
  context.globalAlpha = 1;
  context.fillStyle = colourAt(table, 0.85);
  for (const at of queries) {
    context.beginPath();
    context.arc(x(at), foot, queries.length > 8 ? 2 : 4, 0, 2 * Math.PI);
    context.fill();
  }
}

function colourAt(table: ColourTable, strength: number): string {
  const bytes = new Uint8Array(table.buffer, 4 * Math.round(strength * (TABLE_SIZE - 1)), 3);
  return `rgb(${bytes[0]} ${bytes[1]} ${bytes[2]})`;
}
