import { mapSize, LEAST } from "./mapSize";

/** CSS pixels, in step with the style sheet: row labels beside the maps, the query axis' labels, and between maps. */
export const LABELS = 152;
export const QUERIES = 64;
export const GAP = 18;
/** What a row takes beside its maps, with its label beside them and above them. */
const BESIDE_MAPS = 62;
const WITH_LABEL = 120;
/** What stands over the first row in a window: the bar, the strip of the series, the stretch on show. */
const OVER_ROWS = 380;
/** From this side on it is worth it to have both branches on the screen; else one, as large as it may be. */
const WORTH = 160;
/** Of the window's height, for a row that is not alone but whose fellow is out of sight; and for the only one. */
const ONE_OF_TWO = 0.3;
export const ALONE = 0.47;
const GREATEST = 340;

export interface GridRoom {
  /** Of the grid and of the window, CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** How many rows of maps stand below each other; a single one has the room of both branches. */
  readonly rows: number;
  readonly heads: number;
  readonly steps: number;
  readonly density: number;
}

export interface GridLayout {
  /** Whether a row's label stands over its maps instead of beside them. */
  readonly above: boolean;
  /** Side of a map, CSS pixels. */
  readonly size: number;
  /** How many maps stand side by side. */
  readonly columns: number;
}

/** Maps as large as the width allows, and where they are worth it, both branches' rows on one screen. */
export function gridLayout(room: GridRoom): GridLayout {
  const beside = sized(room, LABELS, BESIDE_MAPS);
  const above = sized(room, 0, WITH_LABEL);
  const better = [Number(above.both) - Number(beside.both), above.columns - beside.columns, above.size - beside.size].find((by) => by !== 0) ?? 0;
  const { columns, size } = better > 0 ? above : beside;
  return { above: better > 0, columns, size };
}

function sized({ width, height, rows, heads, steps, density }: GridRoom, labels: number, overhead: number) {
  const room = width - labels - QUERIES - 8;
  const most = Math.max(1, Math.floor((room + GAP) / (LEAST + GAP)));
  const lines = Math.ceil(heads / most);
  const columns = Math.ceil(heads / lines);
  const half = (height - OVER_ROWS) / 2 - overhead;
  const both = rows > 1 && half >= WORTH && lines === 1;
  return { both, columns, size: mapSize(room, columns, GAP, steps, density, Math.min(GREATEST, both ? half : height * (rows === 1 ? ALONE : ONE_OF_TWO))) };
}

/** Where a map stands in its row's grid, counted from 0, and over how many tracks in each direction. */
export interface GridPlace {
  readonly column: number;
  readonly row: number;
  readonly span: number;
}

/**
 * The places of `heads` maps, `columns` side by side; the enlarged one takes two tracks each way, from its own place on as far
 * as it fits, and the others keep their order around it.
 */
export function placesOf(heads: number, columns: number, enlarged: number | null): readonly GridPlace[] {
  if (enlarged === null || columns < 2) return Array.from({ length: heads }, (_, head) => ({ column: head % columns, row: Math.floor(head / columns), span: 1 }));
  const large: GridPlace = { column: Math.min(enlarged % columns, columns - 2), row: Math.floor(enlarged / columns), span: 2 };
  const isFree = (cell: number) => {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    return column < large.column || column > large.column + 1 || row < large.row || row > large.row + 1;
  };
  let cell = -1;
  return Array.from({ length: heads }, (_, head) => {
    if (head === enlarged) return large;
    do cell += 1;
    while (!isFree(cell));
    return { column: cell % columns, row: Math.floor(cell / columns), span: 1 };
  });
}
