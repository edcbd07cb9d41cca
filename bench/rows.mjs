/**
 * One line of the results. Every unit is one of which less is better; `ratio` is theirs / ours, so above 1 we are ahead.
 * The peer "budget" is the most that the project allows itself.
 * @typedef {{ work: string, peer: string, ours: number, theirs: number, unit: string, ratio: number }} Row
 */

export function median(values) {
  if (values.length === 0) throw new Error("The median of nothing was asked for.");
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A row from runs made in turns: medians, and the median of the ratios pair by pair, which a drifting clock spares. */
export function pairedRow(work, peer, ours, theirs, unit = "ms") {
  const ratios = ours.map((time, i) => theirs[i] / time);
  return { work, peer, ours: median(ours), theirs: median(theirs), unit, ratio: median(ratios) };
}

/** A row against the most that is allowed. */
export function budgetRow(work, value, budget, unit = "ms") {
  return { work, peer: "budget", ours: value, theirs: budget, unit, ratio: budget / value };
}

/** A row of what is counted and not timed. */
export function countRow(work, peer, ours, theirs, unit) {
  return { work, peer, ours, theirs, unit, ratio: theirs / ours };
}

export function table(rows) {
  const head = ["work", "peer", "ours", "theirs", "unit", "ratio"];
  const lines = [head, ...rows.map(({ work, peer, ours, theirs, unit, ratio }) =>
    [work, peer, short(ours), short(theirs), unit, `${short(ratio)}×`])];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column])).join("  ").trimEnd()).join("\n");
}

/** Three digits that mean something. */
function short(value) {
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
