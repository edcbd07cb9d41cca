import type { ReadingOptions } from "./reading/reading";

/** A real series that comes with the app. */
export interface BundledSeries {
  readonly id: string;
  readonly title: string;
  /** One sentence: what to look for. */
  readonly lookFor: string;
  /** Where the data comes from. */
  readonly source: string;
  readonly url: string;
  readonly options: ReadingOptions;
}
