/** A colour as every program that reads SVG knows it: `#rrggbb`, and from 0 to 1 how much it covers. */
export interface PlainColour {
  readonly colour: string;
  readonly opacity: number;
}

const known = new Map<string, PlainColour>();

/** The colour that a computed value stands for, in sRGB. Few programs but browsers know `oklab()` and its like. */
export function plainColour(css: string): PlainColour {
  const found = known.get(css) ?? measured(css);
  known.set(css, found);
  return found;
}

/** Painted without its opacity and read back: at low opacity a canvas keeps few digits of the colour. */
function measured(css: string): PlainColour {
  const { opaque, opacity } = withoutOpacity(css);
  const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })!;
  pen.fillStyle = opaque;
  pen.fillRect(0, 0, 1, 1);
  const bytes = [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  return { colour: `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`, opacity };
}

/** A computed colour's two halves: `rgba(1, 2, 3, 0.5)` and `oklab(0.5 0 0 / 0.5)` are the forms that have an opacity. */
export function withoutOpacity(css: string): { readonly opaque: string; readonly opacity: number } {
  const parts = /^rgba\((.*), ([^,]+)\)$/.exec(css) ?? /^(.*?) *\/ *([^/]+)\)$/.exec(css);
  if (parts === null) return { opaque: css, opacity: 1 };
  const [, colour, opacity] = parts;
  return { opaque: css.startsWith("rgba(") ? `rgb(${colour})` : `${colour})`, opacity: Number.parseFloat(opacity!) || 0 };
}
