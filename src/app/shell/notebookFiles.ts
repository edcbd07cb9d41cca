import { KINDS } from "../cells/registry";
import type { Headlight } from "../headlight";
import { bundleOf, filesOf, type Bundle } from "../notebook/bundle";
import { fileNameOf, notebookFile, readNotebookFile } from "../notebook/notebookFile";
import { download } from "./download";
import { say } from "./shellStore";

/** Saves everything, data and weights included, as one file. */
export async function saveNotebookFile({ store, files }: Headlight): Promise<void> {
  const { notebook } = store.getState();
  const bundle = await bundleOf(notebook, filesOf(notebook, KINDS), files);
  download(notebookFile(bundle), fileNameOf(notebook.title));
}

/** Asks for a notebook file; the page's own input does the rest. */
export function openNotebookFile(): void {
  document.querySelector<HTMLInputElement>('input[data-upload="notebook"]')?.click();
}

/** Opens a notebook file as a notebook of its own; what was on screen stays kept. */
export async function readAndOpen(headlight: Headlight, file: File): Promise<void> {
  const bundle = await readNotebookFile(file, KINDS);
  if (bundle.ok) await openBundle(headlight, bundle.value);
  else say(`${file.name}: ${bundle.error.message}`);
}

/** Shows a notebook that came from elsewhere. It never takes the place of one's own. */
export async function openBundle({ keeper, files }: Headlight, { notebook, files: bytes }: Bundle): Promise<void> {
  await keeper.flush();
  for (const [id, content] of bytes) files.restore(id, new Blob([content]));
  keeper.openNew(notebook, notebook);
}
