import { plainColour } from "./plainColour";

/** What of an SVG element's look comes down from the element around it, and what it is where nothing says otherwise. */
const INHERITED: Readonly<Record<string, string>> = {
  fill: "#000000", "fill-opacity": "1", "fill-rule": "nonzero",
  stroke: "none", "stroke-opacity": "1", "stroke-width": "1px", "stroke-dasharray": "none", "stroke-dashoffset": "0px",
  "stroke-linecap": "butt", "stroke-linejoin": "miter", "paint-order": "normal",
  "font-family": "", "font-size": "", "font-weight": "400", "font-style": "normal", "text-anchor": "start", visibility: "visible",
};
/** The same of what each element has for itself. */
const OWN: Readonly<Record<string, string>> = {
  opacity: "1", "dominant-baseline": "auto", "stop-color": "#000000", "stop-opacity": "1", "clip-path": "none", mask: "none", "vector-effect": "none",
};
/** Those whose value is a colour, and where its opacity goes. */
const COLOURS: Readonly<Record<string, string>> = { fill: "fill-opacity", stroke: "stroke-opacity", "stop-color": "stop-opacity" };

const NAMES = [...Object.keys(INHERITED), ...Object.keys(OWN)];

export type SvgLook = Readonly<Record<string, string>>;

/** How an element looks, as attributes that any program reads; `style` is what its browser computed. */
export function lookOf(style: CSSStyleDeclaration): SvgLook {
  const look = Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(name)]));
  for (const [name, opacityName] of Object.entries(COLOURS)) {
    if (look[name] === "none" || look[name]!.startsWith("url(")) continue;
    const { colour, opacity } = plainColour(look[name]!);
    look[name] = colour;
    look[opacityName] = String(Number(look[opacityName]) * opacity);
  }
  return look;
}

/** Writes a look on an element in place of all that said how it looks; `around` is the look of the element around it, null where there is none. */
export function dress(element: Element, look: SvgLook, around: SvgLook | null): void {
  for (const name of ["class", "style", ...NAMES]) element.removeAttribute(name);
  for (const name of NAMES) {
    const usual = name in OWN ? OWN[name] : (around ?? INHERITED)[name];
    if (look[name] !== usual && look[name] !== "") element.setAttribute(name, look[name]!);
  }
}
