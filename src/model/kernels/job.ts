/** The fields of one call of the kernel's `attend`, in the order of `assembly/job.ts`, which says what each means. */
export const JOB_FIELDS = [
  "queries",
  "queryStride",
  "keys",
  "keyStride",
  "points",
  "pointStride",
  "keyBias",
  "queryMask",
  "width",
  "heads",
  "steps",
  "firstRow",
  "rows",
  "causal",
  "scores",
  "inverses",
  "context",
  "contextStride",
  "map",
  "firstColumn",
  "columns",
  "sums",
  "pool",
  "columnSums",
  "columnPeaks",
  "means",
  "peaks",
  "mapTotals",
  "lagTotals",
  "lagStride",
] as const;

type Field = (typeof JOB_FIELDS)[number];

/** Where each field stands in the job's words. */
export const FIELD = Object.fromEntries(JOB_FIELDS.map((name, index) => [name, index])) as Readonly<Record<Field, number>>;
