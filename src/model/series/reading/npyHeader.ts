import { readNpyHeader as readHeader, type NpyFault, type NpyHeader } from "../../files/npyHeader";
import { ok, type Result } from "../../result";
import { refuse, type Refusal, type ReadProblem } from "./fault";

/** The header of an array of numbers; `label` stands for the array in messages. */
export function readNpyHeader(label: string, bytes: Uint8Array): Result<NpyHeader & { readonly descr: string }, ReadProblem> {
  const header = readHeader(bytes);
  if ("kind" in header) return refused(label, header);
  const { descr } = header;
  if (descr === null) return refuse("named-fields", label, {});
  return ok({ ...header, descr });
}

function refused(label: string, fault: NpyFault): Refusal {
  switch (fault.kind) {
    case "not-npy":
      return refuse("no-npy", label, {});
    case "cut-short":
      return refuse("npy-header-cut-short", label, {});
    case "too-long":
      return refuse("npy-header-too-long", label, { bytes: fault.bytes });
    case "unclear":
      return refuse("npy-header-unclear", label, { text: fault.text });
  }
}
