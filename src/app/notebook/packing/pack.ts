import type { Result } from "../../../model/result";
import { encodeLink } from "../link";
import { notebookFile } from "../notebookFile";
import { pageWith } from "../singlePage";

/** What is to be made of a notebook (as JSON) and its files: a link's fragment, a notebook file, or a page of its own. */
export type Packing = {
  readonly notebook: object;
  /** By the id of their `FileRef`. */
  readonly files: ReadonlyMap<string, Blob>;
} & ({ readonly into: "link" | "file" } | { readonly into: "page"; readonly template: string });

/** A link may be more than Headlight opens; a file or page is a blob. */
export type Packed = Result<string> | Blob;

/** Reads the files and packs all of it: seconds for large ones. */
export async function pack(packing: Packing): Promise<Packed> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [id, blob] of packing.files) files.set(id, new Uint8Array(await blob.arrayBuffer()));
  const bundle = { notebook: packing.notebook, files };
  switch (packing.into) {
    case "link":
      return encodeLink(bundle);
    case "file":
      return notebookFile(bundle);
    case "page":
      return new Blob([pageWith(packing.template, bundle)], { type: "text/html" });
  }
}
