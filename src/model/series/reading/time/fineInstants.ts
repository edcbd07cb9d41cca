/** Whole nanoseconds in a millisecond. */
const PER_MS = 1_000_000n;

/** Instants as a typed format counts them, of which a float64 of ms since 1970 would round what lies below a microsecond. */
export class FineInstants {
  private below: Float64Array | null = null;

  constructor(private readonly rows: number) {}

  /** The instant, ms since 1970, so many nanoseconds after 1970. */
  put(row: number, ns: bigint): number {
    const rest = Number(((ns % PER_MS) + PER_MS) % PER_MS);
    const ms = Number((ns - BigInt(rest)) / PER_MS);
    if (rest > 0) (this.below ??= new Float64Array(this.rows))[row] = rest;
    return ms + rest / 1e6;
  }

  /** How many nanoseconds each lies behind its whole ms; nothing where all are whole. */
  finish(): { readonly below?: Float64Array } {
    return this.below === null ? {} : { below: this.below };
  }
}
