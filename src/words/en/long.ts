import { number } from "../numbers";
import { room } from "../room";

/** Maps of windows that are too long for whole ones. */
export const longWords = room("long", {
  about: (steps: number, pool: number, backend: string) =>
    `${number(steps)} steps are too many for whole maps: a cell below stands for ${pool} × ${pool} weights. Point at a map for the exact weight, choose one to zoom into its exact cells. Computed with ${backend}.`,
  others: (most: number) =>
    `Numbers of whole maps, and the other panels, are there for windows of up to ${number(most)} steps: the maps of longer ones would not fit into memory.`,
  cells: "Cells show",
  poolings: { mean: "mean weight", peak: "largest weight" },
  zoomInto: (map: string) => `${map}: zoom into it`,
  overview: (map: string) => `${map}, as an overview`,
  zoomed: (map: string) => `${map}, zoomed`,
  region: "Zoomed map",
  in: "Zoom in",
  out: "Zoom out",
  whole: "Show the whole map",
  hint: (exactFrom: number) =>
    `Drag over a part to zoom into it; so do the wheel with Ctrl, and the keys + and −. Arrow keys move the cell, with Alt the part on show. From ${number(exactFrom)} steps on down the cells are exact.`,
  kinds: {
    exact: "exact weights",
    mean: (pool: number) => `mean of ${pool} × ${pool} weights`,
    peak: (pool: number) => `largest of ${pool} × ${pool} weights`,
  },
  point: "Point at the map, or focus it and use the arrow keys, to read a cell.",
  cell: (head: number, branch: string, query: string, key: string) => `head ${head} · ${branch} · query ${query} → key ${key}`,
  weight: (cell: string, weight: string) => `${cell}: ${weight}`,
  head: {
    noData: "has no query that holds data.",
    does: (evenSteps: number, away: string, spread: string, sharpness: string) =>
      `spreads a query's weight as widely as over ${number(evenSteps)} steps evenly, looks ${away} on average (give or take ${spread}), and its largest weight in a row is ${sharpness} on average.`,
    neither: "as far back as ahead",
    steps: (steps: number) => `${number(steps)} steps`,
    back: (steps: string) => `${steps} back`,
    ahead: (steps: string) => `${steps} ahead`,
  },
  row: {
    title: (query: string, weights: number) => `Row of query ${query}: each bar is the largest of ${weights} weights`,
    caption: (count: number, head: number, query: string) => `The ${count} largest weights of head ${head}, query ${query}`,
    key: "Key",
    when: "When",
    weight: "Weight",
    share: "Times an even share",
  },
});
