import { Fragment, type ReactNode } from "react";

interface RichProps {
  /** A sentence of the catalogue with marks in it: `Press <key>G</key> to group.` */
  readonly text: string;
  /** How what stands in each mark is drawn. */
  readonly marks: Readonly<Record<string, (inside: string) => ReactNode>>;
}

/** A sentence of which parts are drawn otherwise: the catalogue says which parts, and the place says how. */
export function Rich({ text, marks }: RichProps) {
  // Odd parts are marks: name, then what stands inside.
  const parts = text.split(/<(\w+)>(.*?)<\/\1>/);
  const drawn: ReactNode[] = [];
  for (let i = 0; i < parts.length; i += 3) {
    drawn.push(parts[i]);
    const name = parts[i + 1];
    if (name !== undefined) drawn.push(<Fragment key={i}>{marks[name]?.(parts[i + 2]!) ?? parts[i + 2]}</Fragment>);
  }
  return <>{drawn}</>;
}
