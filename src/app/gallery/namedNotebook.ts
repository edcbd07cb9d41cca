import type { Result } from "../../model/result";
import { orAfter } from "../base/orAfter";
import { KINDS } from "../cells/registry";
import type { Bundle } from "../notebook/document/bundle";
import type { Notebook } from "../notebook/document/document";
import { fetchSiteNotebook } from "../notebook/sharing/siteNotebook";
import type { Headlight } from "../shell/headlight";
import { askedOnceMore } from "./onceMore";

/** ms that a lesson waits for what the learner did in earlier ones: a browser's store may never answer. */
const PATIENCE = 700;

/** A notebook file of this site, with what it asks once more at its head. Problems: those of `fetchSiteNotebook`. */
export async function namedNotebook(headlight: Pick<Headlight, "library">, path: string): Promise<Result<Bundle>> {
  const bundle = await fetchSiteNotebook(path, document.baseURI, KINDS);
  return bundle.ok ? { ...bundle, value: await orAfter(withOnceMore(headlight, bundle.value), PATIENCE, bundle.value) } : bundle;
}

async function withOnceMore({ library }: Pick<Headlight, "library">, bundle: Bundle): Promise<Bundle> {
  const { notebook } = bundle;
  const asksAgain = notebook.about?.asksAgain;
  if (asksAgain === undefined) return bundle;
  const list = await library.list();
  const own: Notebook[] = [];
  for (const { id } of list.ok ? list.value : []) {
    const loaded = await library.load(id);
    if (loaded.ok) own.push(loaded.value.notebook);
  }
  const again = askedOnceMore(asksAgain, own);
  return again === null ? bundle : { ...bundle, notebook: { ...notebook, cells: [again, ...notebook.cells] } };
}
