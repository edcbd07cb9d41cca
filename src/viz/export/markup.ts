export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a computed style that a text needs. */
export interface TextStyle {
  /** A plain one. */
  readonly color: string;
  readonly opacity: number;
  readonly fontFamily: string;
  readonly fontSize: string;
  readonly fontWeight: string;
  readonly fontStyle: string;
}

/** Two decimals are finer than any screen. */
export const round = (value: number): number => Math.round(value * 100) / 100;

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** An SVG element as text. Its content is escaped unless it is `markup` already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content = "",
  kind: "text" | "markup" = "text",
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : escape(value)}"`)
    .join("");
  return `<${name}${written}>${kind === "text" ? escape(content) : content}</${name}>`;
}

/** A line of text whose baseline starts at the point. */
export function textElement(text: string, at: { readonly x: number; readonly y: number }, style: TextStyle): string {
  const { color, opacity, fontFamily, fontSize, fontWeight, fontStyle } = style;
  const unusual = { ...(opacity < 1 && { "fill-opacity": opacity }), ...(fontStyle !== "normal" && { "font-style": fontStyle }) };
  return element("text", { ...at, fill: color, "font-family": fontFamily, "font-size": fontSize, "font-weight": fontWeight, ...unusual }, text);
}
