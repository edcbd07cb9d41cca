import type { ComponentType } from "react";
import * as v from "valibot";
import type { Engine } from "../../../model/engine/engine";
import type { Problem, Result } from "../../../model/result";
import type { Made } from "../../base/handedDown";
import type { Readers } from "../running/readers";
import type { Cost, ReadCell } from "../running/cost";
import type { Cell, Notebook } from "./document";
import type { FileRef, FileShelf } from "../keeping/fileShelf";
import type { Roles } from "./roles";
import type { Parted } from "./looks";
import type { Passing, PassingLook } from "./passingLooks";

export type CellStatus = "idle" | "running" | "ready" | "stale" | "error";

/** Where a cell stands. The last good value stays while a newer one is made, and when that fails. */
export interface CellState<Value = unknown> {
  readonly status: CellStatus;
  readonly value: Value | undefined;
  /** Values of the cells that it read from when it was last computed, by role. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Why there is no newer value; null when there is nothing to say. */
  readonly problem: Problem | null;
  /** What may help beside a change of the document: to run it again, or to reload the page; null where neither does. */
  readonly remedy: "again" | "reload" | null;
  /** The cell that this one waits for, when that one has the problem. */
  readonly waitsFor: string | null;
  /** From 0 to 1 while running, null when it is not known. */
  readonly progress: number | null;
}

/** What a cell says of itself on its frame, for whoever looks from outside. */
export type Marks = Readonly<Record<`data-${string}`, string>>;

/** One file of a cell, which the next one takes the place of. */
export interface KeptFile {
  readonly read: () => Blob | undefined;
  readonly write: (file: Blob, name: string) => void;
}

/** What a computation may use. */
export interface ComputeContext {
  readonly cellId: string;
  /** Aborts when the cell changed, was removed, or the person cancelled. */
  readonly signal: AbortSignal;
  readonly progress: (fraction: number) => void;
  readonly engine: Engine;
  readonly files: FileShelf;
  readonly readers: Readers;
  /**
   * The value made for `slot` the last time, when `key` is still the same JSON; else a new one.
   * A failed or aborted making is not kept.
   */
  readonly keep: <T>(slot: string, key: unknown, make: () => Promise<T> | T) => Promise<T>;
  /** What lives as long as the page and was made by cells: where a cell finds what goes on beside its computations. */
  readonly made: Made;
  /**
   * Computes the cell again, since something beside the document changed; at most one such computation is under way, and the
   * last one asked for is always made. One that is `live` is nobody's doing, so the page does not count as busy with it.
   */
  readonly touch: (live: boolean) => void;
  readonly mark: (marks: Marks) => void;
  /** What goes on beside the computations, kept with the notebook as a file; undefined where there is none, or it did not come along. */
  readonly kept: KeptFile;
  /** Calls a function once, when the cell is gone for good; the same function given twice is called once. */
  readonly whenGone: (end: () => void) => void;
}

/** A cell in small form, for the benches of those that draw what it feeds. */
export interface SmallForm<Spec extends object = object, Value = unknown, Look extends object = object> {
  /** What is dragged: it stays in sight over all that the reader shows. */
  readonly Strip?: ComponentType<CellViewProps<Spec, Value, Look>>;
  /** The settings that change what the reader shows, the same controls as in the cell itself. */
  readonly Settings: ComponentType<CellViewProps<Spec, Value, Look>>;
}

/** What a cell's view is given. */
export interface CellViewProps<Spec extends object = object, Value = unknown, Look extends object = object> {
  readonly cell: Cell<Spec>;
  readonly state: CellState<Value>;
  /** Values of the cells that it read from when it was last computed, by role. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Changes the spec. Changes with one `gesture` (a slider drag) count as one for undo. */
  readonly update: (change: Partial<Spec>, gesture?: string) => void;
  /** Makes one step to undo of all whose gestures were `bout/…`: of a text, once it is written. */
  readonly settle: (bout: string) => void;
  /** Changes the notebook around the cell, as one step to undo with all of its `gesture`; `kinds` are all that there are. */
  readonly edit: (change: (notebook: Notebook, kinds: ReadonlyMap<string, CellKind>) => Notebook, gesture?: string) => void;
  /** The whole notebook in its parts, and what is shown over them now. */
  readonly around: () => Parted & Passing;
  /** Brings another cell into sight. */
  readonly goTo: (id: string) => void;
  /** Nothing of it can be set: `update` and `edit` do nothing. */
  readonly locked: boolean;
  /** Only a line of it shows; true only for kinds that draw themselves `whenFolded`. */
  readonly folded: boolean;
  /** How the cell is looked at, with what is as usual filled in. */
  readonly look: Look;
  /** Looks at the cell another way; that is no step to undo, and computes nothing. */
  readonly setLook: (change: Partial<Look>) => void;
  /** Looks at another cell another way. */
  readonly setLookOf: (cell: string, change: object) => void;
  /** Has other cells seen another way, as long as something is shown: what it returns takes that back. None of it is kept. */
  readonly show: (views: readonly PassingLook[]) => () => void;
  /** Changes what is tried out on the cell, the field `whatIf` of its look, which is undone: changes of one `gesture` as one. */
  readonly tryOut: (change: (before: object | undefined) => object | undefined, gesture?: string) => void;
  /** Shows a problem that is not the computation's own (a file that could not be read) as the cell's alert; null takes it away. */
  readonly reportProblem: (message: string | Problem | null) => void;
  readonly files: FileShelf;
  readonly readers: Readers;
  /** Hands over what the computation would `keep` for this slot and key once the document asks for it: what was read to see whether it fits. */
  readonly offer: (slot: string, key: unknown, made: unknown) => void;
  /** The page counts as busy until the returned function is called: for what comes before a change (reading a file). */
  readonly hold: () => () => void;
}

/** Everything the notebook knows about one kind of cell. One folder under `cells/` each. */
export interface CellKind<Spec extends object = object, Value = unknown, Look extends object = object> {
  readonly kind: string;
  /** How a person calls it: "Series". */
  readonly label: string;
  /** What the cell computes from. A change of it, or of `look`, needs a new `VERSION` and a migration. */
  readonly schema: v.GenericSchema<unknown, Spec>;
  readonly initial: () => Spec;
  /**
   * How the cell is looked at: fields that all may be absent; there are none unless given. A field `whatIf` holds what is tried out on
   * the cell, and is undone.
   */
  readonly look?: v.GenericSchema<unknown, Look>;
  /** The given files that a spec names; none unless given. */
  readonly files?: (spec: Spec) => readonly FileRef[];
  /** What computing and showing it takes; nothing unless given. `read` gives the cells that it reads. */
  readonly cost?: (spec: Spec, read: ReadCell) => Cost;
  /** What it reads from other cells, by the name of the role. */
  readonly roles: Roles;
  readonly compute: (
    spec: Spec,
    inputs: Readonly<Record<string, unknown>>,
    context: ComputeContext,
  ) => Promise<Result<Value>> | Result<Value>;
  readonly View: ComponentType<CellViewProps<Spec, Value, Look>>;
  /** Its view draws a line when folded, and goes on taking files meanwhile; of others nothing is drawn then. */
  readonly whenFolded?: true;
  /** How it stands beside the cells that read it; not at all unless given. */
  readonly small?: SmallForm<Spec, Value, Look>;
  /** It stands on a bench, with its sources in small form. `Own` are settings of its own on the rail. */
  readonly bench?: { readonly Own?: ComponentType<CellViewProps<Spec, Value, Look>> };
  /** Fetches what draws the value, where that is a chunk of its own; a cell is not ready before. */
  readonly load?: () => Promise<void>;
}

/**
 * Forgets the spec's and value's types, so that kinds of all sorts fit one registry. Safe because the
 * notebook hands a kind only specs that its own schema accepted and values that kinds of its roles made.
 */
export const defineKind = <Spec extends object, Value, Look extends object = object>(kind: CellKind<Spec, Value, Look>): CellKind =>
  kind as unknown as CellKind;

const NoLook = v.strictObject({});

export const lookSchemaOf = ({ look = NoLook }: CellKind): v.GenericSchema<unknown, object> => look;

/** A look with what is as usual filled in; as usual altogether where it is not as it should be. */
export function wholeLook(kind: CellKind, look: object = {}): object {
  const schema = lookSchemaOf(kind);
  const read = v.safeParse(schema, look);
  return read.success ? read.output : v.parse(schema, {});
}
