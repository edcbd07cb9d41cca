const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57];
/** Whole numbers of so many digits are held by a float64; and so many powers of ten, so that one division is rounded once. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));

/** The number that these bytes are in plain digits; NaN where it takes more to tell, exponents or more digits than are held for sure. */
export function plainNumber(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from] === MINUS ? from + 1 : from;
  let whole = 0;
  let digits = 0;
  let point = -1;
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

/** Days whose number is known to 1e-9 by as many digits. */
const [FIRST_DAY, LAST_DAY, KNOWN_DIGITS] = [1, 1e6, 15];

/**
 * About the number that these bytes are in plain digits, however many: less than 1e-9 below it, from 1 to below 10^6; NaN where it takes more
 * to tell. Most instants of Excel have 17 digits, which makes each a text before it is a number.
 */
export function nearDay(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  let scale = 0;
  let digits = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === POINT && scale === 0) scale = 1;
    else if (byte < ZERO || byte > NINE) return Number.NaN;
    else if (digits < KNOWN_DIGITS) {
      number = 10 * number + byte - ZERO;
      scale *= 10;
      if (number > 0) digits++;
    } else if (scale === 0) return Number.NaN;
  }
  const day = scale === 0 ? number : number / scale;
  return day >= FIRST_DAY && day < LAST_DAY ? day : Number.NaN;
}
