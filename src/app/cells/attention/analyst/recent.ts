/** How many subjects the page and the worker both take as known. */
export const KNOWN_SUBJECTS = 3;

/** Keeps the `size` entries used last. Page and worker each keep one in step, so that both know which subjects are known. */
export class Recent<Key, Value> {
  readonly #entries = new Map<Key, Value>();

  constructor(readonly size: number) {}

  /** The entry, which now counts as used; undefined when it is not kept. */
  use(key: Key): Value | undefined {
    const value = this.#entries.get(key);
    if (value !== undefined) this.add(key, value);
    return value;
  }

  /** Adds an entry as the one used last; the one unused for longest goes when there are too many. */
  add(key: Key, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.size) this.#entries.delete(this.#entries.keys().next().value as Key);
  }
}
