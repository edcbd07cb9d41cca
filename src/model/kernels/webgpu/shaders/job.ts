/** The words of an attention job, in the order of the shaders' `Job`. */
export interface AttendJob {
  /** W */
  readonly inner: number;
  /** T */
  readonly steps: number;
  /** Steps of a window, padded, in vectors of four. */
  readonly stride: number;
  /** H of the branch, and those that are worked on. */
  readonly heads: number;
  readonly firstHead: number;
  readonly someHeads: number;
  readonly firstItem: number;
  /** A multiple of four. */
  readonly firstRow: number;
  readonly rows: number;
  readonly causal: number;
  /** 1 where some step may not be attended to. */
  readonly masked: number;
  /** Tiles of keys: the first, the one after the last, how many a workgroup takes, and how many workgroups share a row. */
  readonly firstTile: number;
  readonly endTile: number;
  readonly share: number;
  readonly ranges: number;
  /** How many parts of each row's total there are. */
  readonly parts: number;
  /** Columns of the map that are stored, in vectors of four. */
  readonly firstColumn: number;
  readonly columns: number;
  /** Where the first weighted mean goes, and how far apart the coordinates are. */
  readonly contextFirst: number;
  readonly contextStride: number;
  /** Weights that one cell of the overview stands for along each axis; cells that a tile may touch, and threads for each. */
  readonly pool: number;
  readonly rowCells: number;
  readonly keyCells: number;
  readonly lanes: number;
}

export const jobStruct = /* wgsl */ `
struct Job {
  inner: u32, steps: u32, stride: u32, heads: u32, firstHead: u32, someHeads: u32, firstItem: u32, firstRow: u32, rows: u32,
  causal: u32, masked: u32, firstTile: u32, endTile: u32, share: u32, ranges: u32, parts: u32, firstColumn: u32, columns: u32,
  contextFirst: u32, contextStride: u32, pool: u32, rowCells: u32, keyCells: u32, lanes: u32,
}`;
