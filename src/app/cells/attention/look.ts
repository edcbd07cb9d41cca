import * as v from "valibot";
import { WhatIf } from "./mixer/whatIfSchema";
import type { HeadMeasures } from "../../../model/attention/analysis/measures";

export const PANEL_IDS = ["maps", "heads", "scan", "compare", "mixer", "walk", "doubt"] as const;
export type PanelId = (typeof PANEL_IDS)[number];

/** Parts of panels that can be shown alone: of the maps, the heads, the mixer, the walk and the comparison with baselines. */
const PARTS = ["short", "long", "sum", "shares", "cards", "alike", "desk", "row", "z", "cover", "station", "baseline", "difference"] as const;
export type PanelPart = (typeof PARTS)[number];

/** What maps are held against to see whether a pattern means anything: the same with time shuffled, with other weights, with even ones. */
export const BASELINES = ["shuffled", "fresh", "uniform"] as const;
export type Baseline = (typeof BASELINES)[number];

/** What the pictures of the maps show: weights, effects on the output, weights by lag, or the series with what is looked at lit. */
export const LOOKS = ["weights", "effect", "lag", "series"] as const;
export type MapLookName = (typeof LOOKS)[number];

/** How the two branches are added: on one real time axis, step by step, or half of that. */
export const SUMS = ["time", "index", "mean"] as const;
export type SumKind = (typeof SUMS)[number];

/** What the colours run between: parts and multiples of even attention, 0 and the most that can be, or the least and the greatest value. */
export const SCALES = ["even", "plain", "stretch"] as const;

/** "place" is the order of the layer, "alike" puts heads that look alike next to each other. */
export type Sort = "place" | keyof HeadMeasures | "recovery" | "alike";

/** A measure that is forgotten here does not compile. */
const SORTED: Readonly<Record<Sort, true>> = {
  place: true,
  entropy: true,
  evenness: true,
  lookBack: true,
  lookBackSpread: true,
  diagonal: true,
  sharpness: true,
  recovery: true,
  alike: true,
};
export const SORTS = Object.keys(SORTED) as readonly Sort[];

export const GROUPS = ["branch", "thirds", "none"] as const;
export type Grouping = (typeof GROUPS)[number];

/** All of an attention cell's settings: what it computes is said by the cells that it reads. */
const STEP = v.pipe(v.number(), v.integer(), v.minValue(0));
const KEY = v.nullable(STEP);

/** Rows that were kept lit, steps of the window in rising order, and the cell that was taken last. */
const KeptRows = v.strictObject({
  queries: v.pipe(v.array(STEP), v.minLength(1)),
  map: v.nullable(v.strictObject({ branch: v.picklist(["short", "long", "sum"]), head: STEP })),
  query: KEY,
  keys: v.strictObject({ short: KEY, long: KEY }),
});
export type KeptRows = v.InferOutput<typeof KeptRows>;

export const AttentionLook = v.strictObject({
  scale: v.optional(v.picklist(SCALES), "even"),
  /** Whether the colours' ends follow the window, and do not stay while it moves. */
  follow: v.optional(v.boolean(), false),
  /** The map shown large. */
  enlarged: v.optional(
    v.nullable(
      v.strictObject({
        branch: v.picklist(["short", "long", "sum"]),
        head: STEP,
      }),
    ),
    null,
  ),
  rows: v.optional(v.nullable(KeptRows), null),
  /** Whether what a generator planted is marked on the maps and on the series. */
  truth: v.optional(v.boolean(), false),
  panel: v.optional(v.picklist(PANEL_IDS), "maps"),
  /** The one part of the panel that is shown; all of them unless given, or where the panel has no such part. */
  focus: v.optional(v.nullable(v.picklist(PARTS)), null),
  baseline: v.optional(v.picklist(BASELINES), "shuffled"),
  look: v.optional(v.picklist(LOOKS), "weights"),
  sum: v.optional(v.picklist(SUMS), "time"),
  /** The order of the heads in their overview, and what they are grouped by. */
  sort: v.optional(v.picklist(SORTS), "place"),
  group: v.optional(v.picklist(GROUPS), "branch"),
  /** What is turned in the mixer; null for nothing. */
  whatIf: v.optional(v.nullable(WhatIf), null),
});

export type AttentionLook = v.InferOutput<typeof AttentionLook>;

/** Which of its parts a panel shows alone; null where it shows all of them. */
export const partAlone = <Own extends PanelPart>(parts: readonly Own[], { focus }: Pick<AttentionLook, "focus">): Own | null => parts.find((part) => part === focus) ?? null;
