/** The fields of one call of the kernel's `attend`, in the order of `assembly/job.ts`, which says what each means. */
export const JOB_FIELDS = [
  "queries",
  "queryStride",
  "keys",
  "keyStride",
  "keyBias",
  "queryMask",
  "width",
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
] as const;

export type Job = Readonly<Record<(typeof JOB_FIELDS)[number], number>>;
