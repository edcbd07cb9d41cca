/** Runs work that no other page of Headlight in this browser may be there for. */
export type WhenAlone = (work: () => Promise<unknown>) => Promise<void>;

const NAME = "headlight page";

/**
 * Runs the work only where no other page is open; from then on this page counts as open, as long as it lives. Where pages cannot
 * tell (`locks` is missing on plain http, and refused in pages without an origin), the work runs.
 */
export const whenAlone = (locks: LockManager | undefined): WhenAlone => async (work) => {
  if (locks === undefined) {
    await work();
    return;
  }
  let isRefused = true;
  try {
    await locks.request(NAME, { ifAvailable: true }, async (lock) => {
      isRefused = false;
      // Asked for before the other one is given back, so that this page is never taken for gone.
      countAsOpen(locks);
      if (lock !== null) await work();
    });
  } catch (error) {
    if (!isRefused) throw error;
    await work();
  }
};

/** Counts this page as open, as long as it lives. */
export function countAsOpen(locks: LockManager | undefined): void {
  locks?.request(NAME, { mode: "shared" }, () => new Promise(() => {})).catch(() => {});
}
