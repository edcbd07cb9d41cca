import { isMissing } from "../missing/missingWords";

/**
 * How numbers are written: `plain` takes only a decimal point; `dot` also commas between thousands;
 * `comma` a decimal comma and points between thousands.
 */
export type NumberStyle = "plain" | "dot" | "comma";

const INFINITE = /^[-+]?inf(inity)?$/i;
/** Thousands in threes, and as India writes them. */
const DOT_GROUPED = /^[-+]?(\d{1,3}(,\d{3})+|\d{1,2}(,\d{2})+,\d{3})(\.\d*)?(e[-+]?\d+)?$/i;
const COMMA_DECIMAL = /^[-+]?(\d*|\d{1,3}(\.\d{3})+)(,\d*)?(e[-+]?\d+)?$/i;
/** The longest text that is tried as a number. */
const LONGEST = 400;

/** The number a cell holds; NaN when it is missing, undefined when it is something else. "inf" gives Infinity. */
export function parseNumber(cell: string, style: NumberStyle): number | undefined {
  const comma = style === "comma" ? cell.indexOf(",") : -1;
  if (comma >= 0 && cell.indexOf(".") < 0) {
    const value = Number(cell.replace(",", "."));
    if (value === value && isDecimalText(cell)) return value;
  } else if (style !== "comma" || cell.indexOf(".") < 0) {
    const value = Number(cell);
    // Number("") is 0 and Number("0x1f") is 31: neither is meant by a table.
    if (value === value && isDecimalText(cell)) return value;
  }
  return parseRare(cell.trim(), style);
}

/** Ids such as 65e60000000000 and 00e1 are no numbers, though they are written like some: the first like one that no one could measure. */
const NO_POWER = /e\+?\d{4,}$|^0+\d+e\d+$/i;

function isDecimalText(cell: string): boolean {
  if (cell.length > 3 && NO_POWER.test(cell)) return false;
  if (cell.length < 2) return cell.length === 1 && cell >= "0" && cell <= "9";
  const first = cell.charCodeAt(0);
  if (first <= 32 || first > 127) return false;
  const second = cell.charCodeAt(1) | 32;
  return !(first === 48 && (second === 120 || second === 98 || second === 111));
}

function parseRare(text: string, style: NumberStyle): number | undefined {
  if (isMissing(text)) return Number.NaN;
  if (text.length > LONGEST) return undefined;
  if (INFINITE.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  if (!/\d/.test(text)) return undefined;
  if (style === "comma") {
    return COMMA_DECIMAL.test(text) && !NO_POWER.test(text) ? Number(text.replaceAll(".", "").replace(",", ".")) : undefined;
  }
  if (style === "dot" && DOT_GROUPED.test(text)) return Number(text.replaceAll(",", ""));
  const value = Number(text);
  return value === value && isDecimalText(text) ? value : undefined;
}

/** What a cell with a comma says about the decimal mark; `open` fits both, null is no number at all. */
export type MarkEvidence = "dot" | "comma" | "open" | "neutral" | null;

/** Reads the evidence of one cell, e.g. "12,5" is `comma`, "1,234.5" is `dot`, "1,234" is `open`. */
export function markEvidence(cell: string): MarkEvidence {
  const text = cell.trim();
  if (text.length > LONGEST || !/^[-+]?[\d.,]*\d[\d.,]*(e[-+]?\d+)?$/i.test(text)) return null;
  if (/^[-+]?[1-9]\d{0,2},\d{3}$/.test(text)) return "open";
  const comma = text.includes(",") && COMMA_DECIMAL.test(text);
  const dot = text.includes(",") ? DOT_GROUPED.test(text) : /^[-+]?\d*\.?\d*(e[-+]?\d+)?$/i.test(text);
  if (comma) return "comma";
  if (!dot) return null;
  if (text.includes(",")) return "dot";
  return text.includes(".") && !/^[-+]?[1-9]\d{0,2}\.\d{3}$/.test(text) ? "dot" : "neutral";
}
