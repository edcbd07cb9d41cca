import { loadPart } from "../base/loadPart";
import { owned } from "../base/owned";

/** What saves notebooks as files, and reads them. Loaded when asked for: few visits do. */
const load = () => import("./notebookFiles");

type NotebookFiles = Awaited<ReturnType<typeof load>>;

/** Saves or reads a notebook file, once the code that does so has come: `withFiles(({ savePage }) => savePage(headlight))`. */
export const withFiles = (act: (files: NotebookFiles) => Promise<void>): void => owned(loadPart(load).then(act));

/** Asks for a notebook file; the page's own input does the rest. */
export function askForNotebookFile(): void {
  document.querySelector<HTMLInputElement>('input[data-upload="notebook"]')?.click();
}
