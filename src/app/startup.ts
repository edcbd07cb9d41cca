import { createEngine } from "../model/engine/client";
import { createAddress, isLinked } from "./address";
import type { Made } from "./base/handedDown";
import { owned } from "./base/owned";
import { KINDS } from "./cells/registry";
import { isGallery } from "./base/siteLinks";
import { openFirst } from "./firstNotebook";
import { starterNotebook } from "./starter/starter";
import { filesOf, isUnderstood } from "./notebook/document/namedFiles";
import type { Notebook } from "./notebook/document/document";
import { memoryShelf } from "./notebook/keeping/fileShelf";
import { createJournal } from "./notebook/keeping/journal";
import { keptIn } from "./notebook/keeping/keptIn";
import { createKeeper } from "./notebook/keeping/keeper";
import { openLibrary } from "./notebook/keeping/library";
import { countAsOpen, whenAlone } from "./notebook/keeping/alone";
import { createReaders } from "./notebook/running/readers";
import { createRuntime } from "./notebook/running/runtime";
import { readOwnNotebook } from "./notebook/document/schema";
import { templateOf, textInPage } from "./notebook/sharing/ownPage";
import { createNotebookStore, remembered } from "./notebook/document/notebookStore";
import { createView } from "./notebook/document/view";
import { createTab } from "./notebook/keeping/tab";
import { showBusy } from "./shell/busy";
import type { Headlight } from "./shell/headlight";
import { createShell } from "./shell/shellStore";

/** Makes what lives as long as the page. Nothing is computed before `start` has chosen the notebook. */
export function createHeadlight(): Headlight {
  const engine = createEngine({ backend: asked("backend"), engine: asked("engine") });
  const store = createNotebookStore(starterNotebook());
  const named = (notebook: Notebook) => filesOf(notebook, KINDS);
  const files = memoryShelf((id) => {
    const { original } = keeper.state.getState();
    return keeper.holds(id) || [remembered(store), original ?? []].flat().some((notebook) => named(notebook).some((ref) => ref.id === id));
  });
  const readers = createReaders();
  const made: Made = new Map();
  const runtime = createRuntime({ kinds: KINDS, engine, files, readers, made, keptOf: keptIn(store, files, () => keeper.later()) });
  const read = (json: unknown) => readOwnNotebook(json, KINDS);
  const library = openLibrary({ shelf: files, filesOf: named, isUnderstood: (notebook) => isUnderstood(notebook, KINDS), read });
  const journal = createJournal(() => localStorage, (json) => {
    const notebook = read(json);
    return notebook.ok ? notebook.value : null;
  });
  const inPage = textInPage(document);
  const tab = createTab(
    () => sessionStorage,
    () => (isEmbedded() ? "embedded " : "") + (isLinked() ? location.hash : (asked("notebook") ?? inPage)),
  );
  const keeper = createKeeper({ store, library, journal, shelf: files, tab, whenAlone: whenAlone(navigator.locks), touch: (id) => runtime.touch(id, false), asLast: !isEmbedded() });
  const shell = createShell({ gallery: isGallery(location.search) });
  return {
    engine,
    files,
    readers,
    store,
    runtime,
    library,
    keeper,
    journal,
    tab,
    shell,
    address: createAddress({ keeper, files, shell }),
    view: createView(),
    made,
    scratch: { image: null },
    template: templateOf(document),
  };
}

/** Chooses the notebook, computes it, and keeps it until the page is gone. */
export async function start(headlight: Headlight): Promise<void> {
  const { store, runtime, keeper, address, shell } = headlight;
  await openFirst(headlight, { embedded: isEmbedded(), named: asked("notebook") ?? null });
  const follow = () => {
    // Nobody sees it behind the gallery, and most ways on load another.
    if (!keeper.state.getState().held && !shell.getState().gallery) runtime.sync(store.getState().notebook);
  };
  follow();
  showBusy(runtime, document.documentElement);
  store.subscribe(({ opened }, before) => {
    if (opened !== before.opened) runtime.clear();
    follow();
  });
  keeper.state.subscribe(({ held }, before) => {
    if (held !== before.held) follow();
  });
  shell.subscribe(({ gallery }, before) => {
    if (gallery !== before.gallery) follow();
  });
  address.follow();
  addEventListener("beforeunload", (event) => {
    // The browser asks whether to go. It takes as long as the store needs for the bytes.
    if (keeper.isStoring()) event.preventDefault();
  });
  addEventListener("pagehide", () => {
    // What is typed into a field and not yet confirmed counts.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    keeper.leave();
  });
  document.addEventListener("visibilitychange", keeper.leave);
  // What is embedded stays the example that its address says, whatever is tried out in it.
  if (isEmbedded()) return countAsOpen(navigator.locks);
  address.leave();
  owned(keeper.recover());
}

/** `?embed`: the notebook without the chrome around it, for an iframe. */
export const isEmbedded = (): boolean => new URLSearchParams(location.search).has("embed");

/** What `?backend=`, `?engine=` and `?notebook=` ask for, whatever it is: who is asked refuses in words what is not there. */
const asked = (name: "backend" | "engine" | "notebook"): string | undefined => new URLSearchParams(location.search).get(name) ?? undefined;
