import { problem, type Result } from "../../../model/result";
import { bundleFromJson, bundleToJson, type Bundle, type Unchecked } from "../document/bundle";
import type { CellKind } from "../document/kind";

declare module "../../../model/result" {
  interface Problems {
    "sharing/page-damaged": Nothing;
  }
}

const ID = "headlight-notebook";
const OPENING = `<script type="application/json" id="${ID}">`;
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

/** The one-file app again, from a page that holds a notebook and that the app has not yet drawn on; null for the ordinary site. */
export function templateOf(page: Document): string | null {
  if (page.getElementById(ID) === null) return null;
  const copy = page.documentElement.cloneNode(true) as HTMLElement;
  copy.querySelector(`#${ID}`)?.remove();
  return `<!doctype html>\n${copy.outerHTML}`;
}

/** The JSON that an exported page holds, or null where the page holds none. */
export function jsonInPage(html: string): string | null {
  const from = html.lastIndexOf(OPENING);
  if (from < 0) return null;
  const start = from + OPENING.length;
  const end = html.indexOf(CLOSING, start);
  return end < 0 ? null : html.slice(start, end);
}

/** What an exported page holds, as it stands there; "" on the ordinary site. */
export const textInPage = (page: Document): string => page.getElementById(ID)?.textContent ?? "";

/** The notebook that travels inside the page itself, or null on the ordinary site. */
export function ownBundle(page: Document, kinds: ReadonlyMap<string, CellKind>): Result<Bundle> | null {
  const element = page.getElementById(ID);
  if (element === null) return null;
  try {
    return bundleFromJson(JSON.parse(element.textContent ?? ""), kinds);
  } catch {
    return problem("sharing/page-damaged", {});
  }
}
