import { NumberPieces } from "../numbers/numberPieces";

/** A stretch of a recording: samples of one or several channels, taken evenly or at times of their own. */
export interface RecordedStretch {
  readonly channels: readonly { readonly name: string; readonly unit: string }[];
  /** ms since 1970; null where the file does not say when it begins. */
  readonly start: number | null;
  /** ms from the trigger to the first sample, where `start` is null. */
  readonly from: number;
  /** ms from one sample to the next. */
  readonly step: number;
  /** ms since 1970 of each sample, where each says its own. */
  readonly times: NumberPieces | null;
  /** The samples of each channel; NaN where one is missing. */
  readonly samples: readonly NumberPieces[];
}

type Begin = Pick<RecordedStretch, "channels" | "start" | "step"> & { readonly from?: number; readonly ownTimes?: boolean };

/** A stretch without samples yet. */
export const beginStretch = ({ from = 0, ownTimes = false, ...begin }: Begin): RecordedStretch => ({
  ...begin,
  from,
  times: ownTimes ? new NumberPieces() : null,
  samples: begin.channels.map(() => new NumberPieces()),
});
