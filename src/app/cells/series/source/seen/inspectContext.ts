import { createContext, useContext } from "react";
import { fail, ok, problem, type Result } from "../../../../../model/result";
import type { Inspection } from "../../../../../model/series/reading/inspect/inspection";
import type { ComputeContext } from "../../../../notebook/document/kind";
import type { GivenFile } from "../../spec";

/** Looks over what stands in a given file. */
export type Inspect = (given: GivenFile, signal: AbortSignal) => Promise<Result<Inspection>>;

const Context = createContext<Inspect | null>(null);

export const InspectProvider = Context.Provider;

export function useInspect(): Inspect {
  const inspect = useContext(Context);
  if (inspect === null) throw new Error("Outside of a series cell");
  return inspect;
}

/** Looks files over with the readers of the page. Fails with the problems of the reader where a file holds no table at all. */
export const inspecting =
  ({ files, readers }: Pick<ComputeContext, "files" | "readers">): Inspect =>
  async ({ file, reading }, signal) => {
    const blob = files.get(file.id);
    if (blob === undefined) return problem("series/absent-file", { file: file.name });
    let seen: Inspection | null = null;
    const read = await readers.series({ name: file.name, blob }, reading, { signal, onInspection: (inspection) => (seen = inspection) });
    if (seen !== null) return ok(seen);
    if (!read.ok) return fail(read.error);
    throw new Error("The reader did not look the file over");
  };
