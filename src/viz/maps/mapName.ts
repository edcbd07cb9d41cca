import type { MapBranch } from "../../model/attention/branch";
import { branchesWords } from "../../words/en/branches";
import { mapsWords } from "../../words/en/maps";

/** "Short branch, head 2, 64 by 64 steps"; heads count from 0. */
export function mapName(branch: MapBranch, head: number, steps: number): string {
  return mapsWords.name(branchesWords.branches[branch], head, steps);
}
