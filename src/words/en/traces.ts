import { room } from "../room";

/** Of the drawn series: its lines, the windows on it, and what is lit on it. */
export const tracesWords = room("traces", {
  drag: "Drag to move the windows",
  invite: "Drag the windows along the series",
  end: (at: string) => `both windows end at ${at}`,
  more: (columns: number) => `${columns} more, each on its own scale`,
  moreHidden: (columns: number, hidden: number) => `${columns} more, each on its own scale (${hidden} not drawn)`,
  lane: (head: number) => `Head ${head}: the steps looked at, lit on the series. Left and right arrow keys move the query.`,
  weights: { short: "short weight, above the line", long: "long weight, below the line" },
});
