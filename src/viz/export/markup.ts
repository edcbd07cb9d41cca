export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a computed style that a text needs. */
export interface TextStyle {
  readonly color: string;
  readonly fontFamily: string;
  readonly fontSize: string;
  readonly fontWeight: string;
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
export const textElement = (text: string, at: { readonly x: number; readonly y: number }, style: TextStyle): string =>
  element("text", { ...at, fill: style.color, "font-family": style.fontFamily, "font-size": style.fontSize, "font-weight": style.fontWeight }, text);
