import { showShape } from "../weights/stored";

/** Lines of text: a title, the settings, then a table of the weights (null where there are none yet) with its sum. */
export function summarise(
  title: string,
  params: Readonly<Record<string, unknown>>,
  weights: readonly { name: string; shape: readonly number[] }[] | null,
  trainable: boolean,
): string[] {
  const settings = Object.entries(params).filter(([, value]) => value !== undefined);
  const head = [title, ...settings.map(([name, value]) => `  ${name}: ${value}`)];
  if (weights === null) return [...head, "No weights yet: they are made at the first call, for the widths of its inputs."];
  const counts = weights.map(({ shape }) => shape.reduce((a, b) => a * b, 1));
  const rows = weights.map(({ name, shape }, i) => [name, showShape(shape), group(counts[i]!)]);
  const total = counts.reduce((a, b) => a + b, 0);
  const sum = `${group(total)} parameters in ${weights.length} weights, ${trainable ? "trained" : "not trained"} by fit()`;
  return [...head, ...table([["weight", "shape", "count"], ...rows]), sum];
}

/** Columns of equal width, the last one to the right. */
function table(rows: readonly string[][]): string[] {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map(([name = "", shape = "", count = ""]) =>
    [name.padEnd(widths[0] ?? 0), shape.padEnd(widths[1] ?? 0), count.padStart(widths[2] ?? 0)].join("  "),
  );
}

const group = (count: number) => count.toLocaleString("en-GB");
