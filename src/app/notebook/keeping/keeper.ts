import type { Problem } from "../../../model/result";
import { newId } from "../../base/ids";
import { owned } from "../../base/owned";
import { createTimer } from "../../base/timer";
import { createCarrier } from "./carrier";
import type { Notebook } from "../document/document";
import { notebooksIn, type Unsaved } from "./journal";
import { createKeepState, type Keeper, type KeeperParts, type KeepState } from "./keepState";
import { keepLeft } from "./leaving";
import { keepingLater } from "./later";
import { findKept, newestOf, reach } from "./loading";
import { documentOf, sameWork } from "../document/looks";
import { bringsFiles, isChanged, isDirty, openLedger, unsavedOf, wasSaved, writerOf } from "./unsaved";
import { DELAY, LARGE, RETRY } from "./waits";

/** Keeps the document of `store` as it changes: in the journal at once, in the library soon after. */
export function createKeeper({ store, library, journal, shelf, tab, whenAlone, touch, asLast = true }: KeeperParts): Keeper {
  const state = createKeepState();
  const carrier = createCarrier(library, journal, shelf);
  let ledger = openLedger(documentOf(store.getState()), null);
  let isLarge = false;
  /** Why the library failed the last time that it was asked. */
  let trouble: Problem | null = null;
  let again: (() => Promise<Problem | null>) | null = null;
  const parts = { store, state, shelf, carrier, library, journal, touch, unsent: new Set<readonly string[]>(), bringing: new Set<readonly string[]>(), deleted: [] as string[] };
  const later = keepingLater(parts);

  const current = (): Unsaved => {
    const notebook = documentOf(store.getState());
    ledger.worked ||= !sameWork(ledger.base, notebook);
    const entry = unsavedOf(ledger, notebook, state.getState());
    return asLast ? entry : { ...entry, aside: true as const };
  };
  const remember = () => {
    const { id, revision } = state.getState();
    tab.remember({ id, writer: writerOf(ledger), fresh: revision === 0 && !isDirty(ledger) });
  };
  /** Gives the ms until the library should have it as well. */
  const writeDown = (): number => {
    const size = journal.write(carrier.keepable(current(), ledger.kept));
    isLarge = size !== null && size > LARGE;
    return size === null || bringsFiles(ledger, shelf.ids()) ? 0 : DELAY;
  };

  const fail = (problem: Problem) => {
    trouble = problem;
    state.setState({ status: "failed", problem });
  };
  const failed = (problem: Problem) => {
    fail(problem);
    if (problem.kind === "keeping/silent") soon.start(RETRY);
  };
  const recovered = () => {
    trouble = null;
    state.setState({ status: "kept", problem: null });
  };

  const save = async (): Promise<void> => {
    soon.stop();
    if (!isDirty(ledger)) return;
    const mine = ledger;
    const entry = mine.left ?? current();
    const brought = shelf.ids();
    state.setState({ status: "saving" });
    const saved = await carrier.bring(entry, mine.kept);
    if (ledger !== mine) return;
    if (!saved.ok) {
      failed(saved.error);
      // The library may have the bytes of what it names by now; and not every change of a large one was written down.
      if (isChanged(mine)) writeDown();
      return;
    }
    again = trouble = null;
    const { id, revision, missing, notebook, silence } = saved.value;
    wasSaved(mine, { ...entry, notebook }, silence === null ? brought : null);
    const parted = state.getState().parted || id !== entry.id;
    state.setState({ id, revision, parted, problem: carrier.refusal(missing), status: isDirty(mine) ? "changed" : "kept" });
    remember();
    if (silence !== null) failed(silence);
    if (isChanged(mine) && (silence === null || isLarge)) soon.start(writeDown());
  };
  // One save at a time: each needs the revision of the one before.
  const flush = () => carrier.enqueue(save);
  const soon = createTimer(() => owned(flush()));

  const changed = () => {
    const isFirst = !isChanged(ledger);
    ledger.change += 1;
    if (state.getState().status !== "saving") state.setState({ status: "changed" });
    if (isFirst) remember();
    soon.start(isLarge ? DELAY : writeDown());
  };
  const isOwn = () => state.getState().revision > 0 || isDirty(ledger);
  const stop = store.subscribe((now, before) => {
    if (now.opened !== before.opened) return;
    const looked = now.looks !== before.looks || now.tried !== before.tried;
    // Whoever only looks around in what was never kept does not make it their own; who answers does.
    if (now.notebook !== before.notebook || (looked && (isOwn() || !sameWork(ledger.base, documentOf(now))))) changed();
  });

  const show = (notebook: Notebook, next: Pick<KeepState, "id" | "revision" | "original" | "held">, left: Unsaved | null) => {
    soon.stop();
    const lying = shelf.ids();
    const before = ledger;
    before.gone = current();
    if (before.gone.revision === 0) before.held = lying.map((id) => [id, shelf.get(id)!]);
    // What the library gave it has; what was written down names only what it has.
    ledger = openLedger(notebook, left, next.revision > 0 ? lying : [], next.revision > 0 || left !== null ? notebook : { ...notebook, cells: [] });
    ledger.since = parts.deleted.length;
    isLarge = false;
    again = null;
    // Held in between, so that nothing computes a notebook by the other one's leave.
    state.setState({ ...next, held: true, status: left === null ? "kept" : "changed", problem: null, parted: false });
    store.getState().open(notebook);
    state.setState({ held: next.held });
    remember();
    keepLeft(parts, later, before, lying);
    if (left !== null) owned(flush());
  };

  return {
    state,
    openNew(notebook, { original, held = false } = {}) {
      show(notebook, { id: newId(), revision: 0, original: original ?? null, held }, null);
      // A library that failed for the one before fails for this one as well.
      if (trouble !== null) fail(trouble);
    },
    async openKept(id, { writer, wanted = () => true } = {}) {
      const { entry, loaded } = await findKept(parts, id, writer);
      if (!wanted()) return null;
      const found = newestOf(id, loaded?.ok === true ? loaded.value : null, entry);
      if (found?.left === null) {
        if (entry !== undefined) journal.clear(entry.writer, entry.change);
        trouble = null;
      }
      if (found !== null) show(found.notebook, found.state, found.left);
      return loaded?.ok === false && entry === undefined ? loaded.error : null;
    },
    flush,
    holds: (id) => [...parts.unsent].some((ids) => ids.includes(id)),
    isStoring: () => parts.bringing.size > 0 || (state.getState().status !== "failed" && isDirty(ledger) && bringsFiles(ledger, shelf.ids())),
    leave() {
      if (isChanged(ledger)) writeDown();
      owned(flush());
    },
    async retry() {
      if (state.getState().status === "failed" && !isDirty(ledger)) {
        const problem = await (again ?? (() => reach(library)))();
        // Where a notebook came of it, that one says how it stands.
        if (problem !== null) fail(problem);
        else if (state.getState().status === "failed") recovered();
        return;
      }
      // Saves anew, so that the files are looked at anew.
      if (carrier.forgive()) ledger.change += 1;
      await flush();
    },
    release() {
      state.setState({ held: false });
      if (isOwn()) changed();
    },
    later: () => later(ledger),
    async remove(id, next) {
      const ready = await library.prepare();
      if (!ready.ok) return ready.error;
      await flush();
      // In its turn: what is being stored has no name yet, and would be freed.
      return carrier.enqueue(async () => {
        const removed = await library.remove(id, notebooksIn(journal, id));
        if (!removed.ok) return removed.error;
        parts.deleted.push(id);
        if (state.getState().id === id) {
          // What could not be saved of it must not come back when there is room again.
          Object.assign(ledger, { saved: ledger.change, left: null });
          show(next, { id: newId(), revision: 0, original: null, held: false }, null);
        }
        journal.forget(id);
        return null;
      });
    },
    async recover() {
      const others = journal.all().filter((entry) => entry.writer !== ledger.writer && entry.writer !== ledger.left?.writer);
      await carrier.bringAll(others.toReversed());
      // A page beside this one may bring back what nothing names now.
      await whenAlone(async () => (await library.prepare()).ok && carrier.enqueue(() => library.tidy(notebooksIn(journal))));
    },
    report(problem, then) {
      again = then ?? null;
      if (problem === null) recovered();
      else fail(problem);
    },
    dispose() {
      soon.stop();
      stop();
    },
  };
}
