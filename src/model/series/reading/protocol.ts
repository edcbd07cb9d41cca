import type { Result } from "../../result";
import type { NamedBlob, Reading, ReadingOptions, ReadProblem } from "./reading";

/** From the page to the reading worker. */
export type ToReader =
  | {
      readonly type: "read";
      readonly id: number;
      readonly fileId: number;
      readonly file: NamedBlob;
      readonly options: ReadingOptions;
    }
  | { readonly type: "cancel"; readonly id: number };

/** From the reading worker to the page; `bug` is what was thrown. */
export type FromReader =
  | { readonly type: "progress"; readonly id: number; readonly fraction: number }
  | { readonly type: "done"; readonly id: number; readonly result: Result<Reading, ReadProblem> }
  | { readonly type: "bug"; readonly id: number; readonly message: string };
