import { KINDS } from "../cells/registry";
import type { Bundle } from "../notebook/document/bundle";
import { costOf, isHeavy } from "../notebook/running/cost";
import type { Headlight } from "./headlight";

/**
 * Shows a notebook that came from elsewhere. It never takes the place of one's own, and one that asks for
 * a lot of computing waits for a click.
 */
export function openBundle({ keeper, files }: Pick<Headlight, "keeper" | "files">, { notebook, files: bytes }: Bundle): void {
  const held = isHeavy(costOf(notebook, KINDS));
  for (const [id, content] of bytes) files.restore(id, new Blob([content]));
  keeper.openNew(notebook, { original: notebook, held });
}
