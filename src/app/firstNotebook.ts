import type { Problem, Result } from "../model/result";
import { KINDS } from "./cells/registry";
import { isLinked } from "./address";
import { say } from "./base/message";
import { loadPart } from "./base/loadPart";
import { orAfter } from "./base/orAfter";
import { owned } from "./base/owned";
import { SILENT } from "./notebook/keeping/database";
import type { Bundle } from "./notebook/document/bundle";
import { holdsNotebook } from "./notebook/sharing/ownPage";
import type { Headlight } from "./shell/headlight";
import { openBundle } from "./shell/openBundle";

/** ms that the first paint waits for the library: a browser's store may never answer. */
const PATIENCE = 700;

/** How the page is called. */
export interface Called {
  /** Such a page shows nobody's last notebook. */
  readonly embedded: boolean;
  /** The path of a notebook file of this site; null where the address names none. */
  readonly named: string | null;
}

/**
 * Shows the notebook that this tab showed before, else the one inside the page, else that of the address, else the one
 * that was worked on last, else the starter.
 */
export async function openFirst(headlight: Headlight, { embedded, named }: Called): Promise<void> {
  const { keeper, tab, address } = headlight;
  const shown = tab.shown();
  // In such a page there is nothing to load: all of it is one file.
  const inside = holdsNotebook(document) ? (await loadPart(() => import("./notebook/sharing/singlePage"))).ownBundle(document, KINDS) : null;
  const again = shown === null || shown.fresh ? null : (wanted: () => boolean) => keeper.openKept(shown.id, { writer: shown.writer, wanted });
  if (inside !== null || isLinked() || named !== null) {
    const found = again !== null && (await soon(again(untouched(headlight))));
    if (found === null && !comesAnew(headlight)) return;
    if (inside !== null) openOrSay(headlight, inside);
    else if (isLinked()) await address.open();
    else if (named !== null) await openNamed(headlight, named);
    // The tab's own is shown as soon as the store answers after all.
    if (found === SILENT && !comesAnew(headlight)) owned(fromLibrary(headlight, again!));
  } else if (again !== null) {
    await fromLibrary(headlight, again);
  } else if (shown === null && !embedded) {
    await fromLibrary(headlight, (wanted) => openLast(headlight, wanted));
  }
}

/** An assignment is begun by the next learner whenever its address is opened; a reload, and the way back to it, go on with it. */
const comesAnew = ({ store }: Headlight): boolean =>
  store.getState().notebook.assignment !== undefined && (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).type === "navigate";

/** Opens a notebook file of this site as a copy of one's own; where it cannot, the starter stays, and a word says why. */
async function openNamed(headlight: Headlight, path: string): Promise<void> {
  const { namedNotebook } = await loadPart(() => import("./gallery/namedNotebook"));
  openOrSay(headlight, await namedNotebook(headlight, path));
}

function openOrSay(headlight: Headlight, bundle: Result<Bundle>): void {
  if (bundle.ok) openBundle(headlight, bundle.value);
  else say(bundle.error);
}

async function openLast({ keeper, library, journal }: Headlight, wanted: () => boolean): Promise<Problem | null> {
  const unsaved = journal.all().find(({ aside }) => aside !== true)?.id;
  const last = unsaved === undefined ? await library.last() : { ok: true as const, value: unsaved };
  if (!last.ok) return last.error;
  const problem = last.value === null ? null : await keeper.openKept(last.value, { wanted });
  return problem?.kind === "keeping/gone" ? null : problem;
}

/** Shows what the library has, or says that it does not answer; what comes late is shown if nothing was changed meanwhile. */
async function fromLibrary(headlight: Headlight, open: (wanted: () => boolean) => Promise<Problem | null>): Promise<void> {
  const { keeper } = headlight;
  const again = () => open(untouched(headlight));
  const settle = (problem: Problem | null) => {
    if (problem?.kind === "keeping/gone") say(problem);
    else if (problem !== null) keeper.report(problem, again);
    else if (keeper.state.getState().problem === SILENT) keeper.report(null);
  };
  const opening = again();
  const first = await soon(opening);
  settle(first);
  if (first === SILENT) owned(opening.then(settle));
}

const soon = (opening: Promise<Problem | null>): Promise<Problem | null> => orAfter(opening, PATIENCE, SILENT);

/** True as long as the screen shows, unchanged, what it shows now. */
function untouched({ store }: Headlight): () => boolean {
  const { notebook } = store.getState();
  return () => store.getState().notebook === notebook;
}
