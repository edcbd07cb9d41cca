import type { FactSource } from "../../../../model/teaching/fact";
import type { ShownLayer } from "../../teaching/shownLayer";
import type { Prediction } from "../judge";
import type { Ask } from "../spec";

/** What a form is given. */
export interface FormProps<Form extends Ask["form"]> {
  readonly ask: Extract<Ask, { readonly form: Form }>;
  readonly layer: ShownLayer;
  readonly answer: Prediction | null;
  /** The true answer, once it is shown. */
  readonly truth: Prediction | null;
  /** Null once the truth is shown. */
  readonly onAnswer: ((answer: Prediction) => void) | null;
}

/** The step that a row belongs to, counted from 0. */
export const queryOf = (query: number | "last", { attention }: FactSource): number => Math.min(attention.steps, query === "last" ? attention.steps : query) - 1;
