import type { Branch } from "../../../model/attention/branch";
import type { Truth } from "../../../model/series/generators/generator";
import type { TableDescription } from "../../../model/series/reading/reading";
import type { Series } from "../../../model/series/series";
import type { Fit, Windows } from "../../../model/series/windows";

/** What a series cell hands on. */
export interface SeriesValue {
  /** The series cell, by which all that read it know what to light together. */
  readonly cellId: string;
  /** What each branch is cut from: one and the same object unless each branch has a file of its own. */
  readonly series: Readonly<Record<Branch, Series>>;
  /** The same before one was resampled to meet the other. */
  readonly given: Readonly<Record<Branch, Series>>;
  /** How the two met. */
  readonly fit: Fit;
  /** What each file held, in the order of the spec; empty when the series was generated. */
  readonly tables: readonly TableDescription[];
  readonly windows: Windows;
  /** Samples that a step of the long window averages. */
  readonly stride: number;
  /** Whether columns of the windows have mean 0 and spread 1 over the whole series. */
  readonly standardised: boolean;
  /** What the generator planted; null for measured data. */
  readonly truth: Truth | null;
}
