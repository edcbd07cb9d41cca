import type { Shape } from "./shape";

/** Threads of a workgroup where all wait for each other: in software each costs, and waits for all others. */
export const threadsOf = (software: boolean) => (software ? 64 : 256);

/** Queries that a workgroup works on together; a multiple of four. */
const QUERIES = 32;
/** Points of a branch whose slopes a workgroup finds together. */
export const POINTS = 64;

/** Rows of a unit: where the mean over a window's steps is read out, its queries must be together. */
export const unitRows = ({ task: { readOut, steps } }: Shape) => (readOut?.kind === "mean" ? steps : QUERIES);

export const rowUnits = (shape: Shape, batch: number) => Math.ceil((batch * shape.queries) / unitRows(shape));
/** Of one branch. */
export const pointUnits = ({ task: { steps } }: Shape, batch: number) => Math.ceil((batch * steps) / POINTS);

/** Vectors that all portions of a sum may take. */
const MOST_VECTORS = 2 ** 20;
const FEWEST = 16;
const MOST = 256;

/** Workgroups that share so many units, each of which leaves a portion of `size` vectors: enough to fill a GPU, as far as their portions stay small. */
export const mostPortions = (units: number, size: number) =>
  Math.min(units, Math.max(FEWEST, Math.min(MOST, Math.floor(MOST_VECTORS / Math.max(1, size)))));

/** The units of a workgroup, in a shader: `from` and `to` among `units`, of which each of `groups` has as many. */
export const ownUnits = (units: string, group: string, groups: string) => `vec2u(${units} * ${group}, ${units} * (${group} + 1u)) / ${groups}`;
