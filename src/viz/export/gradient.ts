/** A linear gradient as CSS computes it: the direction in degrees (0 upwards, clockwise) and its colours. */
export interface Gradient {
  readonly degrees: number;
  readonly stops: readonly { readonly colour: string; /** From 0 to 1. */ readonly at: number }[];
}

const SIDES: Record<string, number> = { "to top": 0, "to right": 90, "to bottom": 180, "to left": 270 };

/** Reads a computed `background-image`; null for anything but one linear gradient of plain colours. */
export function readGradient(css: string): Gradient | null {
  const inside = /^linear-gradient\((.*)\)$/s.exec(css.trim())?.[1];
  if (inside === undefined) return null;
  const parts = splitOutsideParentheses(inside);
  const direction = directionOf(parts[0] ?? "");
  const colours = (direction === null ? parts : parts.slice(1)).map((part) => {
    const [, colour, percent] = /^(.*?)(?:\s+([\d.]+)%)?$/s.exec(part)!;
    return { colour: colour!, at: percent === undefined ? null : Number(percent) / 100 };
  });
  if (colours.length < 2) return null;
  const last = colours.length - 1;
  return {
    degrees: direction ?? 180,
    stops: colours.map(({ colour, at }, i) => ({ colour, at: at ?? i / last })),
  };
}

function directionOf(part: string): number | null {
  const degrees = /^(-?[\d.]+)deg$/.exec(part)?.[1];
  return degrees === undefined ? (SIDES[part] ?? null) : Number(degrees);
}

/** Splits at commas that stand outside of `rgb(…)` and the like. */
function splitOutsideParentheses(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const sign of text) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (sign === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}
