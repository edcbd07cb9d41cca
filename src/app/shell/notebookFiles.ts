import { ok } from "../../model/result";
import { KINDS } from "../cells/registry";
import type { Headlight } from "./headlight";
import { openBundle } from "./openBundle";
import { leaveGallery } from "./shellStore";
import { filesOf } from "../notebook/document/namedFiles";
import type { Notebook } from "../notebook/document/document";
import { documentOf } from "../notebook/document/looks";
import { FILE_SUFFIX, readNotebookFile } from "../notebook/sharing/notebookFile";
import { fileNameOf } from "../base/fileName";
import { fetchOneFileApp } from "../notebook/sharing/oneFileApp";
import { packFile, packPage, packScorm } from "../notebook/sharing/packing/client";
import { download } from "../base/download";
import { sentenceOf } from "../../words/problems";
import { fileShown } from "../../words/quoted";
import { say } from "../base/message";

/** Saves everything, data and weights included, as one file. */
export const saveNotebookFile = ({ store, files }: Headlight): Promise<void> => saveAssignment({ files }, documentOf(store.getState()));

/** Saves a notebook that is not the one on screen, as it is given to learners. */
export async function saveAssignment({ files }: Pick<Headlight, "files">, notebook: Notebook): Promise<void> {
  download(await packFile([notebook, filesOf(notebook, KINDS), files]), fileNameOf(notebook.title, FILE_SUFFIX));
}

/** Saves a page that needs neither this site nor a network: the app with the notebook and its data inside. */
export async function savePage({ store, files, template }: Headlight): Promise<void> {
  const notebook = documentOf(store.getState());
  const app = template === null ? await fetchOneFileApp() : ok(template);
  if (app.ok) download(await packPage([notebook, filesOf(notebook, KINDS), files], app.value), fileNameOf(notebook.title, ".html"));
  else say(app.error);
}

/** Saves what learners are given as a package for a learning platform. */
export async function saveScorm({ files, template }: Pick<Headlight, "files" | "template">, notebook: Notebook): Promise<void> {
  const app = template === null ? await fetchOneFileApp() : ok(template);
  if (app.ok) download(await packScorm([notebook, filesOf(notebook, KINDS), files], app.value), fileNameOf(notebook.title, ".scorm.zip"));
  else say(app.error);
}

/** Opens a notebook file as a notebook of its own; what was on screen stays kept. */
export async function readAndOpen(headlight: Headlight, file: File): Promise<void> {
  const bundle = await readNotebookFile(file, KINDS);
  if (bundle.ok) {
    openBundle(headlight, bundle.value);
    leaveGallery(headlight.shell);
  } else say(`${fileShown(file.name)}: ${await sentenceOf(bundle.error)}`);
}
