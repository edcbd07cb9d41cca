/** What the person has used before, so that it need not be pointed out again. */
type Usable = "windows";

const keyOf = (what: Usable) => `headlight.used.${what}`;

/** False also where nothing can be kept. */
export function wasUsed(what: Usable): boolean {
  try {
    return localStorage.getItem(keyOf(what)) !== null;
  } catch {
    return false;
  }
}

/** Without a store it holds as long as whoever asked remembers. */
export function keepUsed(what: Usable): void {
  try {
    localStorage.setItem(keyOf(what), "yes");
  } catch {
    // A browser that keeps nothing points it out again at the next visit.
  }
}
