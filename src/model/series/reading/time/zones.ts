/** Minutes ahead of UTC of zones that are called by letters, as logs and transparency platforms write them. */
const MINUTES: Readonly<Record<string, number>> = {
  Z: 0, UTC: 0, GMT: 0, UT: 0, WET: 0, WEST: 60, BST: 60, IST: 330, CET: 60, CEST: 120, MEZ: 60, MESZ: 120, EET: 120, EEST: 180,
  OEZ: 120, OESZ: 180, MSK: 180, SAST: 120, JST: 540, KST: 540, SGT: 480, HKT: 480, AWST: 480, ACST: 570, ACDT: 630, AEST: 600,
  AEDT: 660, NZST: 720, NZDT: 780, NST: -210, NDT: -150, AST: -240, ADT: -180, EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420,
  MDT: -360, PST: -480, PDT: -420, AKST: -540, AKDT: -480, HST: -600, BRT: -180, ART: -180,
};

const MINUTE = 60_000;

/** ms that a zone's clock is ahead of UTC: "Z", "CET", "+02:00", "-0500", "UTC+1"; NaN when it names none. */
export function offsetOf(zone: string): number {
  const named = MINUTES[zone.toUpperCase()];
  if (named !== undefined) return named * MINUTE;
  const match = /^(?:utc|gmt)?\s*([-+−])(\d{1,2})(?::?(\d{2}))?$/i.exec(zone);
  if (match === null) return Number.NaN;
  const hours = Number(match[2]);
  const minutes = Number(match[3] ?? 0);
  if (hours > 15 || minutes > 59) return Number.NaN;
  return (match[1] === "+" ? 1 : -1) * (hours * 60 + minutes) * MINUTE;
}

/** The zone that a column's name speaks of, as "MTU (CET/CEST)" or "time_utc": an IANA name, or one of letters; null where none. */
export function zoneInName(name: string): string | null {
  if (/\b(CET ?\/ ?CEST|MEZ ?\/ ?MESZ|CES?T local)\b/i.test(name)) return "Europe/Berlin";
  if (/\b(EET ?\/ ?EEST)\b/i.test(name)) return "Europe/Helsinki";
  if (/\b(GMT ?\/ ?BST)\b/i.test(name)) return "Europe/London";
  if (/\b(EST ?\/ ?EDT|EPT)\b/i.test(name)) return "America/New_York";
  const iana = /\b[A-Z][a-z]+\/[A-Z][A-Za-z_]+\b/.exec(name)?.[0];
  if (iana !== undefined && isZone(iana)) return iana;
  const ahead = /\b(?:UTC|GMT) ?[-+−]\d{1,2}(?::?\d{2})?(?!\d)/i.exec(name)?.[0];
  if (ahead !== undefined && !Number.isNaN(offsetOf(ahead))) return ahead;
  const letters = /(?:^|[\s_([])([A-Z]{3,4})(?:[\s\])]|$)/.exec(name)?.[1];
  return letters !== undefined && MINUTES[letters] !== undefined ? letters : null;
}

/** Whether this engine knows a zone of this IANA name. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** A change of the clock: from `at` (ms, UTC) on it is `offset` ms ahead. */
export interface Shift {
  readonly at: number;
  readonly before: number;
  readonly offset: number;
}

const WEEK = 7 * 86_400_000;

/** The clock of a zone between two instants: how far ahead it is at the first, and each change after that. */
export function clockOf(zone: string, from: number, to: number): { readonly offset: number; readonly shifts: readonly Shift[] } {
  const fixed = offsetOf(zone);
  if (!Number.isNaN(fixed)) return { offset: fixed, shifts: [] };
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
  });
  const ahead = (at: number): number => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(part["year"]!, part["month"]! - 1, part["day"], part["hour"], part["minute"], part["second"]) - Math.floor(at / 1000) * 1000;
  };
  const shifts: Shift[] = [];
  const offset = ahead(from);
  // Zones had other rules long ago, and none that far ahead: so many weeks are looked at, at most.
  const step = Math.max(4 * WEEK, (to - from) / 4000);
  let known = offset;
  for (let at = from; at < to; at += step) {
    const end = Math.min(to, at + step);
    const next = ahead(end);
    if (next === known) continue;
    let [low, high] = [at, end];
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (middle <= low || middle >= high) break;
      if (ahead(middle) === known) low = middle;
      else high = middle;
    }
    shifts.push({ at: high, before: known, offset: next });
    known = next;
  }
  return { offset, shifts };
}

/**
 * Instants of a local clock, in the order of the file: an hour that stands twice is the earlier one first, one that is left out
 * goes on from the hour before.
 */
export function toUtc(wall: Float64Array, zone: string): Float64Array {
  const [least, most] = range(wall);
  if (!(least <= most)) return wall.slice();
  const { offset, shifts } = clockOf(zone, least - 2 * WEEK, most + 2 * WEEK);
  const instants = new Float64Array(wall.length);
  let before = -Infinity;
  for (let row = 0; row < wall.length; row++) {
    const local = wall[row]!;
    let ahead = offset;
    for (const shift of shifts) {
      if (local - Math.min(shift.before, shift.offset) < shift.at) break;
      const repeats = shift.offset < shift.before && local - shift.before < shift.at;
      // Both the summer and the winter clock show this: the second time it does, it is winter.
      if (repeats && local - shift.before > before) break;
      ahead = !repeats && local - shift.offset < shift.at ? shift.before : shift.offset;
    }
    instants[row] = local - ahead;
    if (!Number.isNaN(local)) before = instants[row]!;
  }
  return instants;
}

function range(values: Float64Array): readonly [number, number] {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
