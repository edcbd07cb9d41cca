import * as v from "valibot";
import { ok, problem, type Result } from "../../../model/result";

declare module "../../../model/result" {
  interface Problems {
    "classroom/too-large": { readonly file: string; readonly megabytes: number };
    /** It is no JSON, or no file of answers. */
    "classroom/no-answers": { readonly file: string };
    "classroom/newer": { readonly file: string };
    /** `path` is where in the file something is not as it should be. */
    "classroom/damaged": { readonly file: string; readonly path: string };
  }
}

/** The end of the name of a file of answers. */
export const ANSWERS_SUFFIX = ".answers.json";

/** More than the longest lesson can give, and little enough to be read in one go. */
export const MOST_BYTES = 2_000_000;

const Short = v.pipe(v.string(), v.maxLength(500));
const Finite = v.pipe(v.number(), v.finite());
/** ms since 1970, as far as a date goes. */
const Instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

/** What one learner answered to one question. */
const HandedAnswer = v.strictObject({
  /** The cell's id; for one of several questions with its place behind it: "check.2". */
  item: Short,
  /** How a person calls it. */
  title: Short,
  form: v.picklist(["choice", "number", "cell", "lag", "row", "order", "task"]),
  /** As the cell keeps it; null where nothing was answered. */
  answer: v.nullable(v.union([Finite, v.pipe(v.array(Finite), v.maxLength(1024))])),
  /** The answer in words; empty where there is none. */
  said: Short,
  /** Null where nothing was answered, or the layer had no answer to hold it against. */
  right: v.nullable(v.boolean()),
  /** 0 to 1. */
  score: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** How often it was answered. */
  tries: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e6)),
  /** When it was answered last. */
  at: v.nullable(Instant),
});
export type HandedAnswer = v.InferOutput<typeof HandedAnswer>;

/** The file that a learner hands in. */
const HandIn = v.strictObject({
  format: v.literal("headlight-answers"),
  version: v.literal(1),
  assignment: v.strictObject({ id: Short, title: Short }),
  learner: v.strictObject({ name: Short, number: Short }),
  since: Instant,
  at: Instant,
  items: v.pipe(
    v.array(HandedAnswer),
    v.maxLength(1000),
    // A learner counts once for each question.
    v.check((items) => new Set(items.map(({ item }) => item)).size === items.length),
  ),
});
export type HandIn = v.InferOutput<typeof HandIn>;

export const writeHandIn = (handIn: HandIn): string => JSON.stringify(handIn, null, 1);

/**
 * Reads a file of answers from anybody. Problems: those above.
 * @param file its name, for the sentence about what is wrong
 */
export function readHandIn(text: string, file: string): Result<HandIn> {
  if (text.length > MOST_BYTES) return problem("classroom/too-large", { file, megabytes: MOST_BYTES / 1e6 });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return problem("classroom/no-answers", { file });
  }
  const { format, version } = typeof json === "object" && json !== null ? (json as { format?: unknown; version?: unknown }) : {};
  if (format !== "headlight-answers") return problem("classroom/no-answers", { file });
  if (typeof version === "number" && version > 1) return problem("classroom/newer", { file });
  const read = v.safeParse(HandIn, json);
  return read.success ? ok(read.output) : problem("classroom/damaged", { file, path: v.getDotPath(read.issues[0]) ?? "" });
}
