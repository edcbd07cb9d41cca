import { LayerError } from "../layerError";

/** The part of a page that is needed here: this floor also runs where there is no page. */
interface Page {
  readonly document?: {
    createElement(tag: "a"): { href: string; download: string; click(): void };
  };
}

/** Long enough for any browser to have taken the bytes. */
const KEPT = 60_000;

/** Offers bytes to the person as a file of this name. @throws LayerError `store` where there is no page */
export function download(path: string, bytes: Uint8Array<ArrayBuffer>): void {
  const { document } = globalThis as Page;
  if (document === undefined) {
    throw new LayerError({ kind: "store", message: "There is neither a disk nor a page here to save a file to. Take its bytes: toBytes(format)." });
  }
  const href = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement("a");
  Object.assign(link, { href, download: path.split("/").at(-1) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT);
}
