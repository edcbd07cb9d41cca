/** The fields of the kernel's job in the order of `assembly/job.ts`, which says what each means. */
export const JOB_FIELDS = [
  "capacity",
  "steps",
  "units",
  "heads",
  "causal",
  "readOut",
  "judgedFrom",
  "loss",
  "outputs",
  "levels",
  "levelCount",
  "batch",
  "windows",
  "target",
  "targetRowBytes",
  "targetStepBytes",
  "base",
  "baseRowBytes",
  "baseStepBytes",
  "baseLineBytes",
  "baseLines",
  "targets",
  "mixed",
  "predicted",
  "count",
  "layerAt",
  "readOutAt",
  "weights",
  "gradients",
  "moments",
  "squares",
  "sums",
  "sumBytes",
  "shortWidth",
  "shortSources",
  "shortSourceCount",
  "shortSlopes",
  "shortSpans",
  "longWidth",
  "longSources",
  "longSourceCount",
  "longSlopes",
  "longSpans",
] as const;

export type JobField = (typeof JOB_FIELDS)[number];

/** Where each field stands in the job's words. */
export const FIELD = Object.fromEntries(JOB_FIELDS.map((name, index) => [name, index])) as Readonly<Record<JobField, number>>;

/** Words of a source, in the order of `assembly/job.ts`; the last two are the kernel's own. */
export const SOURCE_WORDS = 11;

export const READ_OUTS = ["none", "last", "mean", "every"] as const;
export const LOSSES = ["square", "absolute", "pinball"] as const;
