import { createEngine } from "../model/engine/client";
import { KINDS } from "./cells/registry";
import type { Headlight } from "./shell/headlight";
import { filesOf } from "./notebook/bundle";
import { memoryShelf } from "./notebook/files";
import { createKeeper } from "./notebook/keeper";
import { openLibrary } from "./notebook/library";
import { isLink } from "./notebook/fragment";
import { createRuntime } from "./notebook/runtime";
import { ownBundle, templateOf } from "./notebook/singlePage";
import { starterNotebook } from "./lessons/starter";
import { createNotebookStore } from "./notebook/store";
import { showBusy } from "./shell/busy";
import { openBundle } from "./shell/notebookFiles";
import { say, useShell } from "./shell/shellStore";

/** Makes what lives as long as the page. Nothing is computed before `openFirst` has chosen the notebook. */
export function createHeadlight(): Headlight {
  const engine = createEngine({ backend: forcedBackend(location.search) });
  const files = memoryShelf();
  const store = createNotebookStore(starterNotebook());
  const runtime = createRuntime({ kinds: KINDS, engine, files });
  const library = openLibrary({ shelf: files, filesOf: (notebook) => filesOf(notebook, KINDS) });
  const keeper = createKeeper(store, library);
  return { engine, files, store, runtime, library, keeper, template: templateOf(document) };
}

/** Shows the notebook inside the page, else that of the address, else the one that was open last, else the starter; then computes. */
export async function openFirst(headlight: Headlight): Promise<void> {
  const { store, runtime, keeper, library } = headlight;
  const inside = ownBundle(document, KINDS);
  if (inside !== null) {
    if (inside.ok) await openBundle(headlight, inside.value);
    else say(inside.error.message);
  } else if (isLink(location.hash.slice(1))) {
    await openFromAddress(headlight);
  } else if (!isEmbedded()) {
    const last = await library.last();
    if (last.ok && last.value !== null) await keeper.openKept(last.value);
  }
  const follow = () => {
    if (!useShell.getState().held) runtime.sync(store.getState().notebook);
  };
  follow();
  showBusy(runtime, document.documentElement);
  store.subscribe(follow);
  useShell.subscribe(({ held }, before) => {
    if (held !== before.held) follow();
  });
  // From the first change on the notebook is one's own: a reload shall show that, not the link again.
  keeper.state.subscribe(({ revision }) => {
    if (revision > 0 && isLink(location.hash.slice(1))) history.replaceState(null, "", location.pathname + location.search);
  });
  addEventListener("hashchange", () => {
    if (isLink(location.hash.slice(1))) void openFromAddress(headlight);
  });
  addEventListener("pagehide", () => void keeper.flush());
  document.addEventListener("visibilitychange", () => void keeper.flush());
}

/** `?embed`: the notebook without the chrome around it, for an iframe. */
export const isEmbedded = (): boolean => new URLSearchParams(location.search).has("embed");

async function openFromAddress(headlight: Headlight): Promise<void> {
  const { decodeLink } = await import("./notebook/link");
  const bundle = decodeLink(location.hash.slice(1), KINDS);
  useShell.setState({ refusedLink: bundle.ok ? null : bundle.error.message });
  if (bundle.ok) await openBundle(headlight, bundle.value);
}

/** What `?backend=` asks for, whatever it is: the engine refuses a name that is none of ours in words. */
const forcedBackend = (search: string): string | undefined => new URLSearchParams(search).get("backend") ?? undefined;
