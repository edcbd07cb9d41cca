import { MissingPartError } from "../../model/failure";
import { partCame } from "./message";

/**
 * Loads a chunk: `loadPart(() => import("./part"))`. What failed before is asked for again; where the very part comes that was said
 * to be missing last, that is taken back.
 * @throws MissingPartError
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    await Promise.all([...brokenStyles].map(loadAgain));
    const part = await load();
    if (missing === load) {
      missing = null;
      partCame();
    }
    return part;
  } catch (cause) {
    missing = load;
    throw new MissingPartError({ cause });
  }
}

/** What loads the part that did not come last. */
let missing: (() => unknown) | null = null;

/** Style sheets of chunks that did not come. The bundler asks for each only once, and would draw the chunk without it. */
const brokenStyles = new Set<HTMLLinkElement>();

if (typeof document !== "undefined") {
  // The page's own comes with the page or not at all: no part has to wait for it.
  const own = new Set<EventTarget>(document.querySelectorAll('link[rel="stylesheet"]'));
  // Captured, since it does not bubble.
  document.addEventListener(
    "error",
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === "stylesheet" && !own.has(target)) brokenStyles.add(target);
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
