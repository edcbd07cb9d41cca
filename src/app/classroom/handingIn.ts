import { handInOf, type FactsOf } from "../assignments/handIn/collect";
import { ANSWERS_SUFFIX, writeHandIn, type HandIn } from "../assignments/handIn/handIn";
import { download } from "../base/download";
import { fileNameOf } from "../base/fileName";
import type { ShownLayer } from "../cells/teaching/shownLayer";
import { documentOf } from "../notebook/document/looks";
import type { NotebookRuntime } from "../notebook/running/notebookRuntime";
import type { Headlight } from "../shell/headlight";

type Parts = Pick<Headlight, "store" | "runtime">;

/** The answers as they stand, held against the layer once that is computed. */
export async function answersNow({ store, runtime }: Parts): Promise<HandIn> {
  await atRest(runtime);
  return handInOf(documentOf(store.getState()), factsIn(runtime), Date.now());
}

/** Saves the file to hand in. */
export async function saveHandIn(headlight: Parts): Promise<void> {
  const handIn = await answersNow(headlight);
  const { title } = headlight.store.getState().notebook;
  download(new Blob([writeHandIn(handIn)], { type: "application/json" }), fileNameOf(`${title} ${handIn.learner.name} ${handIn.learner.number}`, ANSWERS_SUFFIX));
}

/** The layer that each teaching cell reads, as it was computed last. */
const factsIn =
  (runtime: NotebookRuntime): FactsOf =>
  (id) =>
    (runtime.state(id).value as ShownLayer | null | undefined)?.facts ?? null;

/** Resolves once nothing is being computed. */
function atRest(runtime: NotebookRuntime): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (runtime.busy()) return;
      stop();
      resolve();
    };
    const stop = runtime.subscribe(look);
    look();
  });
}
