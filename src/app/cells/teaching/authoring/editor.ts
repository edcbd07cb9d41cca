import type { FactSource } from "../../../../model/teaching/fact";

/** What an editor of a teaching cell is given. */
export interface EditorProps<Spec extends object> {
  readonly spec: Spec;
  /** The live layer; null where the cell reads none. */
  readonly facts: FactSource | null;
  /** Changes of one `gesture` are undone together. */
  readonly update: (change: Partial<Spec>, gesture?: string) => void;
}

/** A part of such an editor: a value, and how it is changed. */
export interface PartProps<Value> {
  readonly value: Value;
  readonly onChange: (value: Value, gesture?: string) => void;
}
