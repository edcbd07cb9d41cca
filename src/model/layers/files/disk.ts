import { LayerError } from "../layerError";
import { download } from "./download";

/** What Node has and pages have not. Asked for so that no bundler looks for `node:fs` in a page. */
const disk = () => globalThis.process?.getBuiltinModule?.("node:fs/promises");

const refused = (message: string) => new LayerError({ kind: "store", message });

/**
 * The bytes at a path: of the disk in Node, relative to the page (or at an `http:` address, in Node too) else.
 * @throws LayerError `store` where there is nothing to read
 */
export async function readAt(path: string): Promise<Uint8Array> {
  const files = /^https?:/.test(path) ? undefined : disk();
  if (files !== undefined) {
    return files.readFile(path).catch((error: NodeJS.ErrnoException) => {
      throw refused(`The file ${path} cannot be read (${error.code}). Check the path.`);
    });
  }
  const answer = await fetch(path).catch(() => null);
  if (answer?.ok) return new Uint8Array(await answer.arrayBuffer());
  throw refused(`Nothing came from ${path} (${answer === null ? "no answer" : answer.status}). Check the address.`);
}

/**
 * Writes a file in Node; in a page, offers it as a download of that name.
 * @throws LayerError `store` where it cannot be written
 */
export async function writeAt(path: string, bytes: Uint8Array<ArrayBuffer>, overwrite: boolean): Promise<void> {
  const files = disk();
  if (files === undefined) return download(path, bytes);
  return files.writeFile(path, bytes, { flag: overwrite ? "w" : "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") throw refused(`The file ${path} is there already. Take another name, or save with { overwrite: true }.`);
    throw refused(`The file ${path} cannot be written (${error.code}). Check the path.`);
  });
}
