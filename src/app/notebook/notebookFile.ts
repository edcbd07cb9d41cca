import { problem, type Result } from "../../model/result";
import { bundleFromJson, bundleToJson, type Bundle } from "./bundle";
import type { CellKind } from "./kind";
import { jsonInPage } from "./singlePage";

export const FILE_SUFFIX = ".headlight.json";

const MAX_BYTES = 512 * 1024 * 1024;

/** The notebook file: everything, data and weights included, as readable JSON. */
export const notebookFile = (bundle: Parameters<typeof bundleToJson>[0]): Blob =>
  new Blob([JSON.stringify(bundleToJson(bundle), null, 1)], { type: "application/json" });

/** A file name from a title: letters, digits and dashes of any script. */
export const fileNameOf = (title: string, suffix: string): string =>
  (title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-|-$/g, "").slice(0, 60) || "notebook") + suffix;

/** Reads a notebook file, or a page that was exported with a notebook inside. Problems: `too-large`, `damaged`, and those of `readNotebook`. */
export async function readNotebookFile(file: Blob, kinds: ReadonlyMap<string, CellKind>): Promise<Result<Bundle>> {
  if (file.size > MAX_BYTES) return problem("too-large", "This file is larger than any notebook that Headlight can open (512 MB).");
  try {
    const text = await file.text();
    return bundleFromJson(JSON.parse(jsonInPage(text) ?? text), kinds);
  } catch {
    return problem("damaged", "This file is not JSON, or is cut short, so it cannot be a Headlight notebook. Choose a file that ends in .headlight.json.");
  }
}
