import { Parser } from "saxen";

/** What is read of an element: its name without a prefix, and its attributes, also without. */
export interface XmlReader {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** Reads XML from end to end. @throws Error where it is none */
export function readXml(xml: string, { open, text, close }: XmlReader): void {
  const parser = new Parser();
  let broken: Error | null = null;
  parser.on("error", (error: Error) => {
    broken ??= error;
  });
  if (open !== undefined) parser.on("openTag", (name, attributes, decode) => {
    open(local(name), Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [local(key), decode(String(value))])));
  });
  if (text !== undefined) {
    parser.on("text", (value, decode) => text(decode(value)));
    parser.on("cdata", (value) => text(value));
  }
  if (close !== undefined) parser.on("closeTag", (name) => close(local(name)));
  parser.parse(xml);
  if (broken !== null) throw broken;
}
