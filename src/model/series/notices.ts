import type { DuplicatePolicy } from "./reading/reading";

/** How far rows lie apart: `amount` of a number, of milliseconds, or of months. */
export interface RowStep {
  readonly in: "numbers" | "ms" | "months";
  readonly amount: number;
}

declare module "../result" {
  interface Problems {
    "noticed/windows-1252": Nothing;
    "noticed/clock": { readonly day: string; readonly clock: string };
    /** No column could be read as times; the one that begins with `example` might be meant as such. */
    "noticed/rows-counted": { readonly column: string; readonly example: string };
    "noticed/without-time": { readonly rows: number };
    "noticed/sorted": Nothing;
    "noticed/repeated": { readonly rows: number; readonly kept: DuplicatePolicy };
    "noticed/weekdays": Nothing;
    /** `odd` of `steps` steps are not the usual one. */
    "noticed/uneven": { readonly odd: number; readonly steps: number; readonly step: RowStep };
    /** Rows that an even grid lacks, and what became of them. */
    "noticed/gaps": { readonly rows: number; readonly step: RowStep; readonly done: "added" | "dropped" | "too-many" };
    "noticed/incomplete": { readonly rows: number };
    "noticed/filled": { readonly values: number; readonly how: "carry" | "interpolate" };
    "noticed/other-arrays": { readonly rows: number; readonly names: readonly string[] };
    "noticed/empty-columns": { readonly names: readonly string[] };
    "noticed/text-columns": { readonly names: readonly string[] };
    "noticed/first-columns": { readonly most: number; readonly columns: number };
    /** A number that marks what was not measured, and who writes it. */
    "noticed/fill-value": { readonly values: number; readonly value: number; readonly names: readonly string[]; readonly from: FillSource };
    "noticed/resampled": { readonly from: number; readonly to: number };
  }
}

export type FillSource = "netcdf" | "gdal" | "double" | "surfer" | "usual";
