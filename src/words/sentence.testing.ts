import type { Problem, Result } from "../model/result";
import { sentenceNow, sentenceOf } from "./problems";

// Has the words come, so that tests need not wait for them.
await sentenceOf({ kind: "notebook/stopped", params: {} });

/** What a person reads of a problem. */
export const textOf = (problem: string | Problem): string => sentenceNow(problem)!;

/** What a person reads where it failed; "" where it did not. */
export const refusalOf = (result: Result<unknown>): string => (result.ok ? "" : textOf(result.error));
