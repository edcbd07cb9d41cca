import { memo, useContext, useLayoutEffect, useMemo, useRef } from "react";
import styles from "./MapCanvas.module.css";
import { isResampled } from "./mapSize";
import { colourTable, type Palette } from "../base/palette";
import { putMatrix } from "./putMatrix";
import { ScratchContext } from "./scratch";
import { SecondRound } from "../base/secondRound";
import { drawnCells, drawnDomain, drawnPixels, type Scale } from "../base/scale";
import { useTheme } from "../base/useTheme";

export interface MapCanvasProps extends Pick<Scale, "domain" | "even" | "times"> {
  /** Holds the matrix at `offset`, row-major. */
  readonly values: Float32Array;
  readonly offset: number;
  /** Another as large, which is taken from it, and where that begins; none unless given. */
  readonly less?: Float32Array | undefined;
  readonly lessOffset?: number;
  readonly rows: number;
  readonly columns: number;
  /** Where columns begin and end, when they are not alike wide. */
  readonly edges?: Float64Array | null;
  readonly palette: Palette;
  /** On screen, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * The cells of a matrix: a pixel each, scaled up sharply, where each takes whole pixels of the screen; else each pixel of
 * the screen is the mean of what lies under it, so that no cell looks larger than another.
 */
export const MapCanvas = memo(function MapCanvas(props: MapCanvasProps) {
  const { values, offset, less, lessOffset = 0, rows, columns, edges = null, palette, domain, even, times, width, height } = props;
  useContext(SecondRound);
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const scratch = useContext(ScratchContext);
  const density = window.devicePixelRatio;
  const high = isResampled(height, rows, density) ? Math.round(height * density) : rows;
  const wide = edges !== null || isResampled(width, columns, density) ? Math.round(width * density) : columns;
  // Kept apart from the colours: recolouring does not average again.
  const pixels = useMemo(() => {
    const whole = edges === null && high === rows && wide === columns;
    const cells = { values, offset, less: less && { values: less, offset: lessOffset } };
    if (whole) return drawnCells(cells, rows * columns, { even, times });
    return { values: drawnPixels(cells, { rows, columns, edges }, { even, times }, high, wide), offset: 0 };
  }, [values, offset, less, lessOffset, rows, columns, edges, even, times, high, wide]);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context === null || context === undefined || high === 0 || wide === 0) return;
    putMatrix(context, scratch, pixels.values, pixels.offset, high, wide, drawnDomain({ domain, even, times }), colourTable(palette, theme), times);
  }, [scratch, pixels, high, wide, palette, domain, even, times, theme]);
  return <canvas ref={canvas} className={styles.canvas} style={{ width, height }} aria-hidden="true" />;
});
