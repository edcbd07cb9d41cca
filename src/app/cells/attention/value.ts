import type { Attention } from "../../../model/attention/attention";
import type { Windows } from "../../../model/series/windows";

/** What an attention cell hands on: the maps and outputs (batch 1), and the windows they were computed from. */
export interface AttentionValue {
  readonly attention: Attention;
  readonly windows: Windows;
}
