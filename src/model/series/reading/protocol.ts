import type { Failure } from "../../failure";
import type { Result } from "../../result";
import type { ReadProblem } from "./fault";
import type { Inspection } from "./inspect/inspection";
import type { Reading, ReadingOptions } from "./reading";

/** From the page to the reading worker. The file comes as its bytes once the worker said that it cannot read Blobs. */
export type ToReader =
  | {
      readonly type: "read";
      readonly id: number;
      readonly fileId: number;
      readonly file: { readonly name: string; readonly blob: Blob | ArrayBuffer };
      readonly options: ReadingOptions;
      /** What stands in the file is asked for too. */
      readonly inspect: boolean;
    }
  | { readonly type: "cancel"; readonly id: number }
  /** Nobody has the file any more. */
  | { readonly type: "forget"; readonly fileId: number };

/** From the reading worker to the page; `bug` is what was thrown, `no-blobs` asks for the bytes themselves. */
export type FromReader =
  | { readonly type: "no-blobs"; readonly id: number }
  | { readonly type: "progress"; readonly id: number; readonly fraction: number }
  | { readonly type: "inspection"; readonly id: number; readonly inspection: Inspection }
  | { readonly type: "done"; readonly id: number; readonly result: Result<Reading, ReadProblem> }
  | { readonly type: "bug"; readonly id: number; readonly failure: Failure };
