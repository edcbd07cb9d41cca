import { problem, type Result } from "../../../model/result";
import { bundleFromJson, bundleToJson, type Bundle, type Unchecked } from "../document/bundle";
import type { CellKind } from "../document/kind";
import { OWN_NOTEBOOK, textInPage } from "./ownPage";

declare module "../../../model/result" {
  interface Problems {
    "sharing/page-damaged": Nothing;
  }
}

const OPENING = `<script type="application/json" id="${OWN_NOTEBOOK}">`;
const CLOSING = "</script>";

/** The one-file app with a notebook inside, which it shows when it opens. Throws where the template has no body. */
export function pageWith(template: string, bundle: Unchecked): string {
  // "<" would let a text in the notebook end the script element.
  const json = JSON.stringify(bundleToJson(bundle)).replaceAll("<", "\\u003c");
  // The last one: the app's own script, in the head, has these very words in it.
  const body = template.lastIndexOf("<body>");
  if (body < 0) throw new Error("the one-file app has no body");
  const at = body + "<body>".length;
  return template.slice(0, at) + OPENING + json + CLOSING + template.slice(at);
}

/** The JSON that an exported page holds, or null where the page holds none. */
export function jsonInPage(html: string): string | null {
  const from = html.lastIndexOf(OPENING);
  if (from < 0) return null;
  const start = from + OPENING.length;
  const end = html.indexOf(CLOSING, start);
  return end < 0 ? null : html.slice(start, end);
}

/** The notebook that travels inside a page that holds one. */
export function ownBundle(page: Document, kinds: ReadonlyMap<string, CellKind>): Result<Bundle> {
  try {
    return bundleFromJson(JSON.parse(textInPage(page)), kinds);
  } catch {
    return problem("sharing/page-damaged", {});
  }
}
