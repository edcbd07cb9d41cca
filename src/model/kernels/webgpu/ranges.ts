import { TILE_KEYS, TILE_ROWS } from "./shaders/scores";

/** Most workgroups that share a row, since each that weighs its keys reads what all of them found. */
const MOST_RANGES = 64;

/** How the keys of a tile of rows are shared out among workgroups. */
export interface Ranges {
  readonly ranges: number;
  /** Tiles of keys that each takes. */
  readonly share: number;
}

export const tilesOf = (steps: number) => Math.ceil(steps / TILE_KEYS);
export const rowTilesOf = (rows: number) => Math.ceil(rows / TILE_ROWS);
/** Rows of a block, padded to whole tiles: what stands for each row in memory is that long. */
export const paddedRows = (rows: number) => rowTilesOf(rows) * TILE_ROWS;

/**
 * Splits `tiles` of keys so that there are about as many workgroups as the GPU wants, where there are only so many without:
 * a short series has too few rows to fill a large one.
 */
export function splitKeys(tiles: number, workgroups: number, wanted: number): Ranges {
  const most = Math.min(tiles, MOST_RANGES, Math.max(1, Math.ceil(wanted / workgroups)));
  const share = Math.ceil(tiles / most);
  return { ranges: Math.ceil(tiles / share), share };
}
