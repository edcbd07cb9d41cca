import type { TrainingRefusal } from "../../../model/training/refusal";
import type { PartName } from "../../../model/training/task/parts";
import type { ProblemOf } from "../../../model/result";

declare module "../../../model/result" {
  interface Problems {
    /** The two windows read two files. */
    "training/two-series": Nothing;
    "training/no-target": Nothing;
    "training/no-input": Nothing;
    "training/no-column": { readonly column: string };
    "training/constant": { readonly column: string };
    "training/short": { readonly rows: number; readonly needed: number };
    "training/missing": { readonly part: PartName; readonly touched: number; readonly left: number; readonly needed: number };
    "training/no-season": Nothing;
    "training/kept": Nothing;
    "training/number": { readonly setting: string; readonly value: number; readonly least: number; readonly most: number; readonly whole: boolean };
  }
}

/** A refusal as a problem of the cell. */
export function problemOfRefusal(refusal: TrainingRefusal): ProblemOf {
  switch (refusal.kind) {
    case "noTarget":
      return { kind: "training/no-target", params: {} };
    case "noInput":
      return { kind: "training/no-input", params: {} };
    case "noColumn":
      return { kind: "training/no-column", params: { column: refusal.column } };
    case "constant":
      return { kind: "training/constant", params: { column: refusal.column } };
    case "short":
      return { kind: "training/short", params: { rows: refusal.rows, needed: refusal.needed } };
    case "missing":
      return { kind: "training/missing", params: withoutKind(refusal) };
    case "noSeason":
      return { kind: "training/no-season", params: {} };
    case "kept":
      return { kind: "training/kept", params: {} };
    case "number":
      return { kind: "training/number", params: withoutKind(refusal) };
  }
}

const withoutKind = <Of extends TrainingRefusal>({ kind: _, ...params }: Of): Omit<Of, "kind"> => params;
