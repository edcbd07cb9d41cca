/** Does one after the other; of what comes while something is being done, only the last. */
export function newestOnly<About>(work: (about: About) => Promise<void>): (about: About) => Promise<void> {
  let going = false;
  let waiting: { readonly about: About } | null = null;
  return async (about) => {
    waiting = { about };
    if (going) return;
    going = true;
    try {
      while (waiting !== null) {
        const next: { readonly about: About } = waiting;
        waiting = null;
        await work(next.about);
      }
    } finally {
      going = false;
    }
  };
}
