import type { CellKind, CellViewProps } from "../notebook/document/kind";

/** Something of a cell that can be found by words: a choice that is made at once, or a setting that is gone to. */
export interface Find {
  /** Unlike all others of its kind. */
  readonly id: string;
  readonly label: string;
  /** Other words for it. */
  readonly also?: string;
  readonly run: () => void;
}

/** The cell that is found in, and what can be done with it. */
export interface FindIn<Spec extends object = object, Look extends object = object>
  extends Pick<CellViewProps<Spec, unknown, Look>, "cell" | "look" | "inputs" | "update" | "edit" | "setLook" | "goTo" | "files" | "readers" | "hold" | "reportProblem"> {
  readonly value: unknown;
  /** Brings the setting with this label into sight and gives it the keyboard. */
  readonly focus: (label: string) => void;
}

/** All of one kind of cell that can be found; each kind's lies in its folder as `<kind>Finds.ts` and comes with the palette. */
export interface Finds {
  readonly kind: CellKind["kind"];
  readonly finds: (within: FindIn) => readonly Find[];
}

/** Forgets the spec's and look's types, as `defineKind` does, and for the same reason. */
export const defineFinds = <Spec extends object, Look extends object>(kind: string, finds: (within: FindIn<Spec, Look>) => readonly Find[]): Finds => ({
  kind,
  finds: finds as unknown as Finds["finds"],
});
