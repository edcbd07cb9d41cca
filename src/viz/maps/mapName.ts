import type { MapBranch } from "../../model/attention/branch";

/** The branch as it is called at the start of a sentence. */
export const BRANCH_TITLES: Readonly<Record<MapBranch, string>> = { short: "Short", long: "Long", sum: "Sum" };

/** "Short branch, head 2, 64 by 64 steps"; heads count from 0. */
export function mapName(branch: MapBranch, head: number, steps: number): string {
  const which = branch === "sum" ? "Sum of both branches" : `${BRANCH_TITLES[branch]} branch`;
  return `${which}, head ${head}, ${steps} by ${steps} steps`;
}
