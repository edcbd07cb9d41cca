import { MissingPartError } from "../../model/failure";

/**
 * Loads a chunk: `loadPart(() => import("./part"))`. What failed before is asked for again.
 * @throws MissingPartError
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    await Promise.all([...brokenStyles].map(loadAgain));
    return await load();
  } catch (cause) {
    throw new MissingPartError({ cause });
  }
}

/** Style sheets of chunks that did not come. The bundler asks for each only once, and would draw the chunk without it. */
const brokenStyles = new Set<HTMLLinkElement>();

// Captured, since it does not bubble.
if (typeof document !== "undefined") {
  document.addEventListener(
    "error",
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === "stylesheet") brokenStyles.add(target);
    },
    true,
  );
}

function loadAgain(link: HTMLLinkElement): Promise<void> {
  brokenStyles.delete(link);
  const fresh = link.cloneNode() as HTMLLinkElement;
  return new Promise((resolve, reject) => {
    fresh.onload = () => resolve();
    fresh.onerror = () => reject(new Error(`${fresh.href} did not come`));
    link.replaceWith(fresh);
  });
}
