import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { vi } from "vitest";
import type { MapCanvasProps } from "../maps/MapCanvas";
import { paint, type Domain } from "./paint";
import { paintTimes } from "./paintTimes";
import { colourTable, TABLE_SIZE, type Palette } from "./palette";
import { drawnCells, drawnDomain } from "./scale";

/*
 * Pictures in tests: components are rendered to markup, whose numbers are read back from the geometry; what they put on
 * canvases is painted as the page does it, and read back from the colours. A test file that draws has to say
 *
 *     vi.mock("<path>/viz/useWidth", () => ({ useWidth: () => 480 }));
 *     vi.mock("<path>/viz/MapCanvas", async () => ({ MapCanvas: (await import("<path>/viz/testing")).CanvasStandIn }));
 */

/** How far a value read back from a colour may be from the true one, as a share of the domain: one step of the ramp. */
export const COLOUR_TOLERANCE = 1 / (TABLE_SIZE - 1);

let canvases: MapCanvasProps[] = [];

/** In the place of `MapCanvas`: notes what it was given. */
export function CanvasStandIn(props: MapCanvasProps) {
  canvases.push(props);
  return <canvas />;
}

export interface Drawing {
  readonly markup: string;
  /** What was put on canvases, in the order of the page. */
  readonly canvases: readonly MapCanvasProps[];
}

/** Renders as on a page with one device pixel for each CSS pixel. */
export function draw(element: ReactElement): Drawing {
  vi.stubGlobal("window", { devicePixelRatio: 1 });
  canvases = [];
  const markup = renderToStaticMarkup(element);
  vi.unstubAllGlobals();
  return { markup, canvases };
}

/** The values that the colours of a canvas stand for, row-major; NaN where it is transparent. */
export function readCanvas({ offset, rows, columns, palette, ...given }: MapCanvasProps): number[] {
  const { even, times = false, less } = given;
  const { values, offset: from } = drawnCells({ values: given.values, offset, less: less && { values: less, offset: given.lessOffset ?? 0 } }, rows * columns, given);
  const domain = drawnDomain(given);
  const bytes = (times ? paintTimes : paint)(values, from, rows, columns, domain, colourTable(palette, "light"));
  const unit = (pixel: number) => (times && typeof even === "object" ? even[pixel]! : 1);
  return Array.from({ length: rows * columns }, (_, pixel) => valueOf(bytes, pixel, palette, domain, times) * unit(pixel));
}

/** The value whose colour a pixel has. */
export function valueOf(bytes: Uint8ClampedArray, pixel: number, palette: Palette, [low, high]: Domain, times = false): number {
  if (bytes[4 * pixel + 3] === 0) return NaN;
  const table = new Uint8Array(colourTable(palette, "light").buffer);
  const distance = (i: number) => [0, 1, 2].reduce((sum, c) => sum + Math.abs(table[4 * i + c]! - bytes[4 * pixel + c]!), 0);
  let best = 0;
  for (let i = 1; i < TABLE_SIZE; i++) if (distance(i) < distance(best)) best = i;
  const share = best / (TABLE_SIZE - 1);
  return times ? low * (high / low) ** share : low + share * (high - low);
}

/** The greatest difference of two lists of numbers; infinite where their lengths or their gaps (NaN) differ. */
export function mostApart(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Infinity;
  return Array.from(a).reduce((most, value, i) => {
    const apart = Number.isNaN(value) && Number.isNaN(b[i]) ? 0 : Math.abs(value - b[i]!);
    return Number.isNaN(apart) ? Infinity : Math.max(most, apart);
  }, 0);
}

/** The `d` of the only path of a class. */
export function pathOf(markup: string, className: string): string {
  const paths = [...markup.matchAll(/<path class="([^"]*)" d="([^"]*)"/g)].filter(([, name]) => name!.includes(className));
  if (paths.length !== 1) throw new Error(`${paths.length} paths of class ${className}.`);
  return paths[0]![2]!;
}

/** An upright bar of a path, as drawn. */
export interface Bar {
  readonly left: number;
  readonly foot: number;
  readonly top: number;
  readonly wide: number;
}

/** The bars of a path of "M left, foot V top h wide V foot Z". */
export const barsOf = (path: string): Bar[] =>
  [...path.matchAll(/M([-\d.]+),([-\d.]+)V([-\d.]+)h([-\d.]+)V/g)].map(([, left, foot, top, wide]) => ({
    left: Number(left),
    foot: Number(foot),
    top: Number(top),
    wide: Number(wide),
  }));

/** The points of a path of "M x, y L x, y …". */
export const pointsOf = (path: string): (readonly [number, number])[] =>
  [...path.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
