import type { LayerWeights } from "../../../../model/weights/names";
import type { ArrayFacts } from "./arrayFacts";

/** The table as CSV, every number with all its digits. */
export function tableCsv(weights: LayerWeights, facts: ReadonlyMap<string, ArrayFacts>): string {
  const rows = weights.map(({ name, shape, values }) => {
    const { mean, spread, least, greatest }: Partial<ArrayFacts> = facts.get(name) ?? {};
    return [name, shape.join("x"), values.length, mean, spread, least, greatest].join(",");
  });
  return ["array,shape,count,mean,spread,least,greatest", ...rows, ""].join("\n");
}
