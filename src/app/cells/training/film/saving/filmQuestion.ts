import type { Branch } from "../../../../../model/attention/branch";
import type { Scale } from "../../../../../viz/base/scale";
import type { Theme } from "../../../../../viz/base/useTheme";

/** One picture of a film. */
export interface FilmPicture {
  /** `(H, S, S)` */
  readonly maps: Float32Array;
  /** What stands below: which moment it is. */
  readonly caption: string;
}

/** A film that is to become a file. */
export interface FilmQuestion {
  readonly format: "gif" | "webm";
  readonly pictures: readonly FilmPicture[];
  /** Pictures a second. */
  readonly speed: number;
  readonly title: string;
  /** Of each head. */
  readonly names: readonly string[];
  readonly branch: Branch;
  /** S */
  readonly side: number;
  readonly scale: Scale;
  readonly theme: Theme;
}

/** The file; null where this browser can make none of the kind. */
export type FilmAnswer = ArrayBuffer | null;

/** Seconds for which the last picture stands, so that the end is seen before it begins again. */
export const LAST = 1.5;
