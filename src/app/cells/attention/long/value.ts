import type { Survey } from "../../../../model/attention/survey";
import type { BackendName } from "../../../../model/engine/engine";
import type { AttentionValue } from "../value";

/** Most cells a side of an overview. */
export const OVERVIEW_CELLS = 512;

/** What an attention cell hands on for a window that is too long for whole maps. */
export interface LongValue extends Omit<AttentionValue, "attention"> {
  readonly survey: Survey;
  /** What computed it. */
  readonly computedBy: BackendName;
}

export const headsOf = (value: AttentionValue | LongValue): number => (isLong(value) ? value.survey : value.attention).heads;

export const isLong = (value: AttentionValue | LongValue): value is LongValue => "survey" in value;
