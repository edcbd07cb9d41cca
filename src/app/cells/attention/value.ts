import type { Attention, AttentionRequest } from "../../../model/attention/attention";
import type { Branch } from "../../../model/attention/branch";
import type { Windows } from "../../../model/series/windows";

/** What an attention cell hands on: the maps and outputs (batch 1), and all that they were computed from. */
export interface AttentionValue {
  /** The series cell whose windows these are. */
  readonly seriesId: string;
  readonly attention: Attention;
  /** As it was sent to the engine: the layer's weights and both branches' inputs. */
  readonly request: AttentionRequest;
  readonly windows: Windows;
  /** Usual distance between the samples of the series that each branch reads (ms or samples). */
  readonly sampleSteps: Readonly<Record<Branch, number>>;
  /** Steps of training that made the layer's weights; 0 where none did. */
  readonly trained: number;
}
