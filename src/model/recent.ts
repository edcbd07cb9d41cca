/**
 * Keeps the entries used last, as many as fit into `room` bytes, and the very last in any case. Two of them that are used alike
 * keep alike, so that a page knows what its worker keeps.
 */
export class Recent<Key, Value> {
  readonly #entries = new Map<Key, { readonly value: Value; readonly bytes: number }>();
  #bytes = 0;

  constructor(readonly room: number) {}

  get bytes(): number {
    return this.#bytes;
  }

  /** The entry, which now counts as used; undefined when it is not kept. */
  use(key: Key): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Lets go of the entries whose keys are meant. */
  drop(isMeant: (key: Key) => boolean): void {
    for (const [key, { bytes }] of this.#entries) {
      if (!isMeant(key)) continue;
      this.#entries.delete(key);
      this.#bytes -= bytes;
    }
  }

  /** Adds a new entry as the one used last; those unused for longest go while there is no room. */
  add(key: Key, value: Value, bytes: number): void {
    this.#entries.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const [other, { bytes: freed }] of this.#entries) {
      if (this.#bytes <= this.room || other === key) return;
      this.#entries.delete(other);
      this.#bytes -= freed;
    }
  }
}
