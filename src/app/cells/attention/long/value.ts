import type { Survey } from "../../../../model/attention/survey";
import type { BackendName } from "../../../../model/engine/engine";
import type { AttentionValue } from "../value";

/** Above this many steps maps are not kept whole: they would take T² numbers for each head. */
export const WHOLE_STEPS = 1024;

/** Most cells a side of an overview. */
export const OVERVIEW_CELLS = 512;

/** What an attention cell hands on for a window that is too long for whole maps. */
export interface LongValue extends Omit<AttentionValue, "attention"> {
  readonly survey: Survey;
  /** What truly computed it: not every backend has kernels for long series. */
  readonly computedBy: BackendName;
}

export const isLong = (value: AttentionValue | LongValue): value is LongValue => "survey" in value;
