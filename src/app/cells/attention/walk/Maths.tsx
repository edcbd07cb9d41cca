import { createElement, Fragment, type ReactNode } from "react";
import { walkWords } from "../../../../words/en/walk";

/** What a symbol stands for; each has a colour of its own in formula and figure. */
export type Symbol = "x" | "h" | "q" | "k" | "p" | "s" | "a" | "v" | "m" | "o" | "z";

// React's types know no MathML elements; browsers draw them by themselves.
const element = (name: string) => (props: { readonly children?: ReactNode; readonly [attribute: string]: unknown }) =>
  createElement(name, props);

const Row = element("mrow");
const Identifier = element("mi");
const Text = element("mtext");
const Operator = element("mo");
const Numeral = element("mn");
const Sub = element("msub");
const Sup = element("msup");
const Fraction = element("mfrac");
const Root = element("msqrt");
const Under = element("munder");

export const Formula = element("math");

/** What a symbol stands for by its name, in its colour, with an index where it has one. */
export function S({ of, i }: { readonly of: Symbol; readonly i?: string }) {
  const symbol = <Text data-symbol={of}>{walkWords.symbols[of]}</Text>;
  return i === undefined ? symbol : <Sub>{symbol}<Text>{i}</Text></Sub>;
}

export const Op = ({ children }: { readonly children: string }) => <Operator>{children}</Operator>;
export const Num = ({ children }: { readonly children: ReactNode }) => <Numeral>{children}</Numeral>;
export const Name = ({ children }: { readonly children: string }) => <Text>{children}</Text>;
/** Of a number that has a letter, as e. */
export const Letter = ({ children }: { readonly children: string }) => <Identifier>{children}</Identifier>;

export function FractionOf({ top, bottom }: { readonly top: ReactNode; readonly bottom: ReactNode }) {
  return <Fraction><Row>{top}</Row><Row>{bottom}</Row></Fraction>;
}

export const SquareRoot = ({ children }: { readonly children: ReactNode }) => <Root>{children}</Root>;

export function Power({ base, exponent }: { readonly base: ReactNode; readonly exponent: ReactNode }) {
  return <Sup><Row>{base}</Row><Row>{exponent}</Row></Sup>;
}

/** A sum over what stands under the sign. */
export function Sum({ over, children }: { readonly over: string; readonly children: ReactNode }) {
  return <Fragment><Under><Operator>∑</Operator><Text>{over}</Text></Under><Row>{children}</Row></Fragment>;
}
