import { BACKEND_LABELS } from "../../../../model/engine/backend";
import type { Branch, MapBranch } from "../../../../model/attention/branch";
import { formatWeight } from "../../../../viz/base/format";
import type { MapAxis } from "../../../../viz/base/mapAxis";
import type { LongValue } from "./value";

const count = (n: number) => n.toLocaleString("en");

/** What the person sees, and what computed it. */
export function aboutSurvey({ survey, computedBy }: LongValue): string {
  const { steps, short } = survey;
  const { pool } = short.overview;
  return (
    `${count(steps)} steps are too many for whole maps: a cell below stands for ${pool} × ${pool} weights. ` +
    `Point at a map for the exact weight, choose one to zoom into its exact cells. Computed with ${BACKEND_LABELS[computedBy]}.`
  );
}

/** "head 2 · short · query 14:00 → key 08:00: 0.134"; without the weight until it is read. */
export function cellInWords(branch: MapBranch, head: number, axis: MapAxis, query: number, key: number, weight: number | undefined): string {
  const where = `head ${head} · ${branch} · query ${axis.label(query)} → key ${axis.label(key)}`;
  if (weight === undefined) return where;
  return `${where}: ${formatWeight(weight)}${branch === "sum" ? " of 2" : ""}`;
}

/** One sentence for a head of a branch, out of its measures. */
export function measuresInWords({ survey }: LongValue, branch: Branch, head: number): string {
  const measures = survey[branch].measures.heads[head] ?? null;
  const name = `Head ${head} of the ${branch} branch`;
  if (measures === null) return `${name} has no query that holds data.`;
  const { entropy, lookBack, spread, sharpness } = measures;
  const away = Math.abs(lookBack) < 0.5 ? "as far back as ahead" : `${steps(lookBack)} ${lookBack > 0 ? "back" : "ahead"}`;
  return (
    `${name} spreads a query's weight as widely as over ${count(Math.round(Math.exp(entropy)))} steps evenly, looks ${away} on average ` +
    `(give or take ${steps(spread)}), and its largest weight in a row is ${formatWeight(sharpness)} on average.`
  );
}

const steps = (distance: number) => `${count(Math.round(Math.abs(distance)))} steps`;
