import { cached } from "./cached";
import { locale } from "./language";

const whole = cached((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 0 }));
const short = cached((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }));
const percent = cached((language) => new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }));
const plural = cached((language) => new Intl.PluralRules(language));

/** The forms of a noun that a language tells apart (English: `one` and `other`). */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** A whole number: "1,234". */
export const number = (n: number): string => whole().format(n);

const marks = cached((language) => new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === "decimal")?.value ?? ".");

/** A number in digits, as code writes it ("-0.5", "1.2e-7"), with the language's decimal mark and a minus as wide as a plus. */
export const written = (text: string): string => text.replaceAll("-", "−").replace(".", marks());

/** A share of one in percent: "37%". */
export const share = (part: number): string => percent().format(part);

/** A share of one in percent with so many digits: "12.3%". */
export const shareIn = (part: number, digits: number): string =>
  new Intl.NumberFormat(locale(), { style: "percent", maximumSignificantDigits: digits }).format(part);

/** The form of a noun that goes with a number. */
export const form = (n: number, forms: Forms): string => forms[plural().select(n)] ?? forms.other;

/** A number with the noun that it counts, in the noun's right form: "1 row", "1,234 rows", "2.5 days". */
export function count(n: number, forms: Forms): string {
  const text = Number.isInteger(n) ? number(n) : n >= 100 ? number(n) : short().format(n);
  return `${text} ${form(Number.isInteger(n) ? n : Number(n.toFixed(1)), forms)}`;
}

/** How long something took: "2.1 ms", "35 ms", "1.2 sec". */
export function timeTaken(milliseconds: number): string {
  const [value, unit] = milliseconds < 1000 ? [milliseconds, "millisecond"] : [milliseconds / 1000, "second"];
  return new Intl.NumberFormat(locale(), { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

const SIZES = [
  [1e9, "gigabyte"],
  [1e6, "megabyte"],
  [1e3, "kilobyte"],
  [1, "byte"],
] as const;

/** A size of memory or of a file in three digits: "12.3 MB". */
export function fileSize(bytes: number): string {
  const [size, unit] = SIZES.find(([least]) => bytes >= least) ?? SIZES[3];
  const unitDisplay = unit === "byte" ? "long" : "short";
  return new Intl.NumberFormat(locale(), { style: "unit", unit, unitDisplay, maximumSignificantDigits: 3 }).format(bytes / size);
}
