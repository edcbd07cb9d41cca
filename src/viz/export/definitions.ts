/**
 * What parts of an SVG refer to by id: each once. The id comes from the content, so that two pictures in one page
 * may share it without harm.
 */
export class Definitions {
  readonly #all = new Map<string, string>();

  /** The id of what `make` writes with an id. */
  add(make: (id: string) => string): string {
    const id = idFor(make(""));
    if (!this.#all.has(id)) this.#all.set(id, make(id));
    return id;
  }

  get markup(): string {
    return [...this.#all.values()].join("\n");
  }
}

/** Source: the FNV-1a hash of 64 bits, draft-eastlake-fnv. */
function idFor(content: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(content)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return `h${hash.toString(36)}`;
}
