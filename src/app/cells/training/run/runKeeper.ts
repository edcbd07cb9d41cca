import { owned } from "../../../base/owned";

/** ms from one keeping of a run that goes on to the next. */
const KEEP_EVERY = 5000;

export interface RunKeeper {
  /** A run begins: it is kept a while later. */
  readonly begins: () => void;
  readonly ifDue: () => void;
  readonly now: (isTold?: boolean) => void;
}

/** Keeps a run at once, or where it was not for a while; `keep` gives null where there is nothing to keep. */
export function createKeeper(keep: (isTold: boolean) => Promise<void> | null): RunKeeper {
  let keptAt = 0;
  let isKeeping = false;
  const now = (isTold = false) => {
    const keeping = keep(isTold);
    if (keeping === null) return;
    isKeeping = true;
    const done = keeping.then(() => (keptAt = performance.now())).finally(() => (isKeeping = false));
    // A worker that is gone tells that by itself.
    owned(done, () => {});
  };
  return {
    begins: () => (keptAt = performance.now()),
    ifDue() {
      if (!isKeeping && performance.now() - keptAt > KEEP_EVERY) now();
    },
    now,
  };
}
