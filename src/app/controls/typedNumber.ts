import { controlsWords } from "../../words/en/controls";

/** As the page itself writes whole numbers: 8,759. */
const THOUSANDS = /^[-+]?\d{1,3}(,\d{3})+$/;

/** The number that the text says, or why it is none. A comma stands before decimals, or between thousands of a whole number. */
export function readNumber(text: string, min: number, max: number, integer: boolean): number | string {
  const { fields } = controlsWords;
  const grouped = integer && THOUSANDS.test(text.trim());
  const value = Number(grouped ? text.replaceAll(",", "") : text.trim().replace(",", "."));
  if (text.trim() === "" || !Number.isFinite(value)) return fields.number;
  if (integer && !Number.isInteger(value)) return fields.whole;
  if (value < min || value > max) return fields.range(min, max);
  return value;
}

/** The nearest multiple of `step`, without the noise of binary fractions. */
export function roundTo(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(12));
}
