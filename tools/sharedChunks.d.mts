import type { Rolldown } from "vite";

/** A group for Rolldown's `codeSplitting.groups`: one chunk for what each set of the first screen's parts shares. */
export function sharedChunks(entry: string, parts: Readonly<Record<string, readonly string[]>>, eager: string): Rolldown.CodeSplittingGroup;
