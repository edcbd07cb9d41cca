import type { Rolldown } from "vite";

/** A group for Rolldown's `codeSplitting.groups`: all that the entry imports at once becomes one chunk. */
export function firstChunk(entry: string): Rolldown.CodeSplittingGroup;
