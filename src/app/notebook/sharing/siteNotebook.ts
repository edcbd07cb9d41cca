import { problem, type Result } from "../../../model/result";
import type { Bundle } from "../document/bundle";
import type { CellKind } from "../document/kind";
import { readNotebookFile } from "./notebookFile";

declare module "../../../model/result" {
  interface Problems {
    /** The path leads away from this site, or is none. */
    "sharing/not-of-site": { readonly path: string };
    /** The site has no such file, or sends something else in its place. */
    "sharing/no-such-notebook": { readonly path: string };
    "sharing/notebook-unreachable": { readonly path: string };
    "sharing/notebook-too-large": { readonly path: string; readonly megabytes: number };
  }
}

/** The most that is fetched without a word of the person's. */
const MOST = 64 * 2 ** 20;

/**
 * Reads a notebook file that lies on this site.
 * @param path below the site, as `?notebook=` gives it
 * @param site the address of the page
 * Problems: those above, and those of `readNotebookFile`.
 */
export async function fetchSiteNotebook(path: string, site: string, kinds: ReadonlyMap<string, CellKind>, get: typeof fetch = fetch): Promise<Result<Bundle>> {
  const address = addressBelow(path, site);
  if (address === null) return problem("sharing/not-of-site", { path });
  try {
    const response = await get(address);
    if (!response.ok) return response.status < 500 ? problem("sharing/no-such-notebook", { path }) : problem("sharing/notebook-unreachable", { path });
    const bytes = await atMost(response, MOST);
    if (bytes === null) return problem("sharing/notebook-too-large", { path, megabytes: MOST / 2 ** 20 });
    // Some hosts answer with the page itself for whatever is not there.
    if (response.headers.get("content-type")?.startsWith("text/html") === true) return problem("sharing/no-such-notebook", { path });
    return await readNotebookFile(bytes, kinds);
  } catch {
    return problem("sharing/notebook-unreachable", { path });
  }
}

/** The address of a file below the site's folder; null where the path leads out of it. */
export function addressBelow(path: string, site: string): string | null {
  const folder = new URL(".", site);
  const address = URL.parse(path, folder);
  if (address === null || folder.protocol === "file:") return null;
  const below = address.origin === folder.origin && address.pathname.startsWith(folder.pathname) && address.search === "" && address.username === "";
  return below ? address.href : null;
}

/** The whole answer, unless it is larger than `most` bytes: then it is broken off. */
async function atMost(response: Response, most: number): Promise<Blob | null> {
  const reader = response.body!.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts);
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value as Uint8Array<ArrayBuffer>);
  }
}
