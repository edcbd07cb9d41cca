import { memo, useLayoutEffect, useRef } from "react";
import styles from "./MapCanvas.module.css";
import { paint, resample, type Domain } from "./paint";
import { colourTable, type Palette } from "./palette";
import { useTheme } from "./theme";

export interface MapCanvasProps {
  /** Holds the matrix at `offset`, row-major. */
  readonly values: Float32Array;
  readonly offset: number;
  readonly rows: number;
  readonly columns: number;
  /** Where columns begin and end, when they are not alike wide. */
  readonly edges?: Float64Array | null;
  readonly palette: Palette;
  readonly domain: Domain;
  /** On screen, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The cells of a matrix: a pixel each, scaled up sharply; averaged first where there are more of them than pixels. */
export const MapCanvas = memo(function MapCanvas(props: MapCanvasProps) {
  const { values, offset, rows, columns, edges = null, palette, domain, width, height } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context === null || context === undefined || rows === 0 || columns === 0) return;
    const table = colourTable(palette, theme);
    const density = window.devicePixelRatio;
    const high = Math.min(rows, Math.round(height * density));
    const wide = edges === null ? Math.min(columns, Math.round(width * density)) : Math.round(width * density);
    const whole = edges === null && high === rows && wide === columns;
    const bytes = whole
      ? paint(values, offset, rows, columns, domain, table)
      : paint(resample(values, offset, { rows, columns, edges }, high, wide), 0, high, wide, domain, table);
    if (context.canvas.width !== wide || context.canvas.height !== high) {
      context.canvas.width = wide;
      context.canvas.height = high;
    }
    context.putImageData(new ImageData(bytes, wide, high), 0, 0);
  }, [values, offset, rows, columns, edges, palette, domain, width, height, theme]);
  return <canvas ref={canvas} className={styles.canvas} style={{ width, height }} aria-hidden="true" />;
});
