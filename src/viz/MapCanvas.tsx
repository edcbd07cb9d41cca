import { memo, useLayoutEffect, useRef } from "react";
import type { MapBranch } from "../model/attention/branch";
import styles from "./MapCanvas.module.css";
import { paint, shrink, type Domain } from "./paint";
import { colourTable } from "./palette";
import { useTheme } from "./theme";

export interface MapCanvasProps {
  /** Holds the `(T, T)` map at `offset`, row-major: query by key. */
  readonly values: Float32Array;
  readonly offset: number;
  readonly steps: number;
  readonly branch: MapBranch;
  readonly domain: Domain;
  /** Side of the square on screen, in CSS pixels. */
  readonly size: number;
}

/** The cells of a map: a pixel each, scaled up sharply; averaged first where there are more of them than pixels. */
export const MapCanvas = memo(function MapCanvas({ values, offset, steps, branch, domain, size }: MapCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context === null || context === undefined || steps === 0) return;
    const table = colourTable(branch, theme);
    const room = Math.round(size * window.devicePixelRatio);
    const side = Math.min(steps, room);
    const bytes =
      side < steps
        ? paint(shrink(values, offset, steps, side), 0, side, side, domain, table)
        : paint(values, offset, steps, steps, domain, table);
    if (context.canvas.width !== side) {
      context.canvas.width = side;
      context.canvas.height = side;
    }
    context.putImageData(new ImageData(bytes, side, side), 0, 0);
  }, [values, offset, steps, branch, domain, size, theme]);
  return <canvas ref={canvas} className={styles.canvas} style={{ width: size, height: size }} aria-hidden="true" />;
});
