/** How much of the unit that they are multiples of each of some units is. */
export interface CommonUnit {
  readonly unit: string;
  readonly factors: ReadonlyMap<string, number>;
}

const PREFIXES: Readonly<Record<string, number>> = { "": 1, p: 1e-12, n: 1e-9, u: 1e-6, "µ": 1e-6, "μ": 1e-6, m: 1e-3, k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12, Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40 };
const BASES = ["W", "Wh", "Wp", "VA", "VAh", "var", "VAr", "V", "A", "Ah", "Hz", "J", "g", "l", "L", "m", "Pa", "eV", "Ω", "F", "bps", "bit/s", "b/s", "B", "B/s", "Bps", "bytes", "bit", "b", "req/s", "ops/s"];
const COUNTS: Readonly<Record<string, number>> = { "": 1, k: 1e3, K: 1e3, M: 1e6, mn: 1e6, mio: 1e6, Mio: 1e6, million: 1e6, B: 1e9, bn: 1e9, mrd: 1e9, Mrd: 1e9, billion: 1e9, T: 1e12, tn: 1e12 };
const TIMES: Readonly<Record<string, number>> = {
  ns: 1e-9, "µs": 1e-6, "μs": 1e-6, us: 1e-6, ms: 1e-3, s: 1, sec: 1, secs: 1, min: 60, mins: 60, h: 3600, hr: 3600, hour: 3600, hours: 3600, d: 86_400, day: 86_400, days: 86_400, week: 604_800, weeks: 604_800,
};

/** What all of these units are multiples of, as W, kW and MW are of W, or K and M of one; null where they are of different things. */
export function commonUnit(units: ReadonlySet<string>): CommonUnit | null {
  const ways: readonly (readonly [unit: string, factorOf: (unit: string) => number | undefined])[] = [
    ...BASES.map((base) => [base, (unit: string) => (unit.endsWith(base) ? PREFIXES[unit.slice(0, -base.length)] : undefined)] as const),
    ["s", (unit) => TIMES[unit]],
    ["", (unit) => COUNTS[unit]],
  ];
  for (const [unit, factorOf] of ways) {
    const factors = [...units].map((each) => [each, factorOf(each)] as const);
    if (factors.every((each): each is readonly [string, number] => each[1] !== undefined)) return { unit, factors: new Map(factors) };
  }
  return null;
}
