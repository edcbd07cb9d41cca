const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57];
/** Whole numbers of so many digits are held by a float64; and so many powers of ten, so that one division is rounded once. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));

/** The number that these bytes are in plain digits; NaN where it takes more to tell, exponents or more digits than are held for sure. */
export function plainNumber(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from] === MINUS ? from + 1 : from;
  let [whole, digits, point] = [0, 0, -1];
  for (let at = first; at < to; at++) {
    const byte = bytes[at]!;
    if (byte >= ZERO && byte <= NINE) {
      whole = 10 * whole + byte - ZERO;
      if (whole > 0) digits++;
    } else if (byte === POINT && point < 0) point = at;
    else return Number.NaN;
  }
  const decimals = point < 0 ? 0 : to - point - 1;
  if (digits > MOST_DIGITS || decimals >= POWERS.length || to - first <= (point < 0 ? 0 : 1)) return Number.NaN;
  const size = decimals === 0 ? whole : whole / POWERS[decimals]!;
  return first > from ? -size : size;
}
