import { interpolateLab, piecewise, rgb } from "d3";
import type { MapBranch } from "../../model/attention/branch";
import type { Theme } from "./useTheme";

/** A ramp for each kind of map, and one from below zero over zero to above. */
export type Palette = MapBranch | "signed";

/**
 * Colours from "nothing" to "all", evenly apart in lightness (CIELAB). The first is almost the page's own surface, so
 * that nothing recedes into it: the light ramps grow darker and the dark ones lighter. Orange, blue and purple stay
 * apart for all common kinds of colour blindness, and so do the red and the blue-green of what is signed.
 */
const STOPS: Readonly<Record<Theme, Readonly<Record<Palette, readonly string[]>>>> = {
  light: {
    short: ["#fdf9f2", "#fbd9a5", "#ee9f45", "#c2630c", "#843a05", "#431902"],
    long: ["#f6f9fd", "#c3dcf5", "#7db3e8", "#3c82cc", "#185096", "#082650"],
    sum: ["#faf7fc", "#e2cfee", "#c09dd6", "#9466b3", "#653884", "#33134a"],
    signed: ["#7a0c22", "#c0392f", "#ef9b83", "#fbf8f5", "#7fc3cf", "#1f8196", "#064554"],
  },
  dark: {
    short: ["#20211f", "#4d2f10", "#8a4f0d", "#cb7a15", "#f3b04f", "#fff0d0"],
    long: ["#1e232b", "#16395f", "#1f609f", "#3f8fd9", "#8bc0f5", "#e6f3ff"],
    sum: ["#221f29", "#45285a", "#70468c", "#a072bd", "#cfa8e6", "#f8edff"],
    signed: ["#ffd3c4", "#f0826a", "#8f3427", "#1f2126", "#125a68", "#46afc2", "#c9f4fb"],
  },
};

/** A colour for each of 256 evenly spaced values, as the four bytes of a pixel in this machine's order (R, G, B, A in memory). */
export type ColourTable = Uint32Array;

export const TABLE_SIZE = 256;

const tables = new Map<string, ColourTable>();

/** The colours of a palette in a theme; made once. */
export function colourTable(palette: Palette, theme: Theme): ColourTable {
  const name = `${palette} ${theme}`;
  const known = tables.get(name);
  if (known !== undefined) return known;
  const table = buildTable(STOPS[theme][palette]);
  tables.set(name, table);
  return table;
}

function buildTable(stops: readonly string[]): ColourTable {
  const colourAt = piecewise(interpolateLab, [...stops]);
  const bytes = new Uint8ClampedArray(TABLE_SIZE * 4);
  for (let i = 0; i < TABLE_SIZE; i++) {
    const { r, g, b } = rgb(colourAt(i / (TABLE_SIZE - 1)));
    bytes.set([r, g, b, 255], i * 4);
  }
  return new Uint32Array(bytes.buffer);
}

/** The ramp as a CSS gradient from left to right. */
export function cssRamp(palette: Palette, theme: Theme): string {
  const bytes = new Uint8Array(colourTable(palette, theme).buffer);
  const stops = Array.from({ length: 17 }, (_, i) => {
    const at = Math.round((i / 16) * (TABLE_SIZE - 1)) * 4;
    return `rgb(${bytes[at]} ${bytes[at + 1]} ${bytes[at + 2]})`;
  });
  return `linear-gradient(to right, ${stops.join(", ")})`;
}
