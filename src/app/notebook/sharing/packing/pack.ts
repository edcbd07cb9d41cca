import { ok, type Result } from "../../../../model/result";
import { bundleToJson, type Unchecked } from "../../document/bundle";
import { encodeLink } from "../link";
import type { Notebook } from "../../document/document";
import { pageWith } from "../singlePage";
import { scormPackage } from "./scorm";

/** What is to be made of a notebook and its files: a link's fragment, a notebook file, a page of its own, or a SCORM package of that page. */
export type PackRequest = Unchecked & ({ readonly into: "link" | "file" } | { readonly into: "page" | "scorm"; readonly template: string });

/** The text of what was made, in UTF-8. A link may be more than Headlight opens. */
export type Packed = Result<Uint8Array<ArrayBuffer>>;

/** Seconds for large files. */
export function pack(packing: PackRequest): Packed {
  switch (packing.into) {
    case "link": {
      const link = encodeLink(packing);
      return link.ok ? ok(bytesOf(link.value)) : link;
    }
    case "file":
      return ok(notebookFile(packing));
    case "page":
      return ok(bytesOf(pageWith(packing.template, packing)));
    case "scorm": {
      const { title, assignment } = packing.notebook as Notebook;
      return ok(scormPackage(bytesOf(pageWith(packing.template, packing)), { title, id: assignment?.id ?? "lesson" }));
    }
  }
}

/** The notebook file: everything, data and weights included, as readable JSON. */
export const notebookFile = ({ notebook, files }: Unchecked): Uint8Array<ArrayBuffer> => bytesOf(JSON.stringify(bundleToJson({ notebook, files }), null, 1));

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
