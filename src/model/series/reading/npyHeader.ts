import { readNpyHeader as readHeader, type NpyFault, type NpyHeader } from "../../files/npyHeader";
import { ok, type Result } from "../../result";
import { quote, refuse, type Refusal } from "./fault";
import type { ReadProblem } from "./reading";

/** The header of an array of numbers; `label` stands for the array in messages. */
export function readNpyHeader(label: string, bytes: Uint8Array): Result<NpyHeader & { readonly descr: string }, ReadProblem> {
  const header = readHeader(bytes);
  if ("kind" in header) return refused(label, header);
  const { descr } = header;
  if (descr === null) return refuse("unsupported", label, "this array has named fields; save each field as an array of its own.");
  return ok({ ...header, descr });
}

function refused(label: string, fault: NpyFault): Refusal {
  switch (fault.kind) {
    case "not-npy":
      return refuse("malformed", label, "this is no NumPy array; write it with numpy.save.");
    case "cut-short":
      return refuse("malformed", label, "the array breaks off in its header; save or download it again.");
    case "too-long":
      return refuse("malformed", label, `its header claims ${fault.bytes.toLocaleString("en")} bytes, which no array needs; save it again with numpy.save.`);
    case "unclear":
      return refuse("malformed", label, `its header cannot be understood (${quote(fault.text)}); save it again with numpy.save.`);
  }
}
