import type { Definitions } from "./definitions";
import { element, type Box } from "./markup";
import { plainColour } from "./plainColour";

/** A linear gradient as CSS computes it. */
export interface Gradient {
  /** 0 upwards, clockwise. */
  readonly degrees: number;
  readonly stops: readonly { readonly colour: string; /** As `unit` says. */ readonly at: number }[];
  /** Whether places count in pixels, or from 0 to 1 along the box. */
  readonly unit: "px" | "share";
  readonly repeats: boolean;
}

const SIDES: Record<string, number> = { "to top": 0, "to right": 90, "to bottom": 180, "to left": 270 };

/** Reads a computed `background-image`; null for anything but one linear gradient whose places are all given in one unit, or none. */
export function readGradient(css: string): Gradient | null {
  const [, repeating, inside] = /^(repeating-)?linear-gradient\((.*)\)$/s.exec(css.trim()) ?? [];
  if (inside === undefined) return null;
  const parts = splitOutsideParentheses(inside);
  const direction = directionOf(parts[0] ?? "");
  const stops = (direction === null ? parts : parts.slice(1)).map((part) => {
    const [, colour, at, unit] = /^(.*?)(?:\s+(-?[\d.]+)(%|px))?$/s.exec(part)!;
    return { colour: colour!, at: at === undefined ? null : Number(at), unit };
  });
  if (stops.length < 2) return null;
  const unit = stops.some((stop) => stop.unit === "px") ? "px" : "share";
  if (unit === "px" && stops.some((stop) => stop.unit !== "px")) return null;
  const last = stops.length - 1;
  return {
    degrees: direction ?? 180,
    stops: stops.map(({ colour, at }, i) => ({ colour, at: at === null ? i / last : unit === "px" ? at : at / 100 })),
    unit,
    repeats: repeating !== undefined,
  };
}

/** The `fill` that paints a box with the gradient. */
export function gradientFill({ degrees, stops, unit, repeats }: Gradient, box: Box, definitions: Definitions): string {
  const length = unit === "px" ? stops.at(-1)!.at : 1;
  const marks = stops
    .map(({ colour: css, at }) => {
      const { colour, opacity } = plainColour(css);
      return element("stop", { offset: at / length, "stop-color": colour, ...(opacity < 1 && { "stop-opacity": opacity }) });
    })
    .join("");
  const line = unit === "px" ? pixelLine(degrees, length, box) : { gradientTransform: `rotate(${degrees - 90} 0.5 0.5)` };
  const id = definitions.add((own) => element("linearGradient", { id: own, ...line, ...(repeats && { spreadMethod: "repeat" }) }, marks, "markup"));
  return `url(#${id})`;
}

/** From where CSS starts to count, the box's edge or corner that lies furthest against the direction, so many pixels along it. */
function pixelLine(degrees: number, length: number, { x, y, width, height }: Box) {
  const [dx, dy] = [Math.sin((degrees * Math.PI) / 180), -Math.cos((degrees * Math.PI) / 180)];
  const half = (Math.abs(dx) * width + Math.abs(dy) * height) / 2;
  const [x1, y1] = [x + width / 2 - dx * half, y + height / 2 - dy * half];
  return { gradientUnits: "userSpaceOnUse", x1, y1, x2: x1 + dx * length, y2: y1 + dy * length };
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
