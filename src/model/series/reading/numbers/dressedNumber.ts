import { isMissingNumber } from "../missing/missingWords";
import { parseNumber, type NumberStyle } from "./numberText";

/** A number as people write it for people: with spaces between thousands, a currency, a percent sign, a unit. */
export interface DressedNumber {
  readonly value: number;
  /** What stands before or after the number: "%", "$", "kW"; "" for a bare one. */
  readonly unit: string;
}

const LONGEST = 60;
/** Other letters right before a number make a name of it: NSW1. */
const CODES = "EUR|USD|GBP|CHF|JPY|CNY|RMB|AUD|CAD|NZD|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|INR|BRL|MXN|ARS|CLP|COP|ZAR|KRW|SGD|HKD|TWD|THB|TRY|RUB|UAH|ILS|AED|SAR|IDR|MYR|PHP|VND|EGP|NGN|KES";
const CURRENCY = `(?:[A-Z]{1,2})?[$€£¥₹₽₩₺₴₫₪฿]|(?:${CODES})|[A-Z]{3}(?=\\s)|Rs\\.?|kr\\.?|Fr\\.?`;
const BEFORE = new RegExp(`^(${CURRENCY})\\s*(?=[-+]?[\\d.,])|^([-+])\\s*(${CURRENCY})\\s*(?=[\\d.,])`, "u");
const AFTER = /(?<=\d)\s*([%‰°€$£¥₹]|[\p{L}°µμΩ][\p{L}\p{N}°/%²³⁻¹·.*^-]{0,11})$/u;
/** Letters behind a number that are no unit: Fortran writes 1.5D-03 in double precision. */
const EXPONENT = /^[-+]?[\d.,]+(?:[eE][-+]?|[dD][-+])\d+$/;
const GAP = "[ \u00a0\u2000-\u200a\u202f\u205f\u3000'’`´_]";
const GAPPED = new RegExp(`^[-+]?\\d{1,3}(?:${GAP}\\d{3})+(?=[.,eE]|$)`, "u");
const GAPS = new RegExp(GAP, "gu");

/** The text of a number in plain letters, bare of what it is dressed in; null where it is no number. */
export function undressed(cell: string): { readonly text: string; readonly unit: string } | null {
  let text = cell.trim();
  if (text.length > LONGEST || !/\p{Nd}/u.test(text)) return null;
  text = latinDigits(text.normalize("NFKC")).replace(/[−‒–—﹣－]/gu, "-").replace(/^="?([^"]*)"?$/, "$1");
  // A number to the base 16 is none with a unit.
  if (/^0x[\da-f]+$/i.test(text)) return null;
  // RRDtool writes a colon behind the seconds since 1970.
  text = text.replace(/^(\d{9,10}):$/, "$1");
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed !== null) text = `-${bracketed[1]!.trim()}`;
  let unit = "";
  const before = BEFORE.exec(text);
  // Letters and then noughts are a name: USW00094728.
  if (before !== null && /^[A-Z]{3}0\d/.test(text)) return null;
  if (before !== null) {
    unit = before[1] ?? before[3]!;
    text = (before[2] ?? "") + text.slice(before[0].length);
  }
  const after = EXPONENT.test(text) ? null : AFTER.exec(text);
  if (after !== null) {
    if (unit !== "") return null;
    unit = after[1]!;
    // Several digits are no part of a unit: 2016A000011124.
    if (/\d{3}/.test(unit)) return null;
    text = text.slice(0, after.index);
  }
  text = text.trim();
  if (/\d-$/.test(text)) text = `-${text.slice(0, -1)}`;
  const gapped = GAPPED.exec(text);
  if (gapped !== null) text = gapped[0].replace(GAPS, "") + text.slice(gapped[0].length);
  text = text.replace(/(?<=\d)[dD](?=[-+]\d)/, "e").replace(/^([-+])\s+/, "$1");
  return /^[-+]?[\d.,]*\d[\d.,]*(?:[eE][-+]?\d+)?$/.test(text) ? { text, unit } : null;
}

/** Digits of other scripts, and the marks that stand between Arabic ones, as those of Latin script: ١٢٫٥ is 12.5. */
export const latinDigits = (text: string): string =>
  /[^\p{ASCII}]/u.test(text) ? text.replace(/(?![0-9])\p{Nd}/gu, digitOf).replaceAll("٫", ".").replaceAll("٬", ",") : text;

/** Digits stand in tens, one after another, from a nought on. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0)!;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

/** The number in a cell, NaN where it is missing; null where it is none. */
export function dressedNumber(cell: string, style: NumberStyle): DressedNumber | null {
  if (isMissingNumber(cell)) return { value: Number.NaN, unit: "" };
  const plain = parseNumber(cell, style);
  if (plain !== undefined) return { value: plain, unit: "" };
  const bare = undressed(cell);
  const value = bare === null ? undefined : parseNumber(bare.text, style);
  return value === undefined ? null : { value, unit: bare!.unit };
}
