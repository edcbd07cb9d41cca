import { Type } from "@uwdata/flechette";
import type { FlatBytes } from "./flatBytes";

/** What is claimed of a column, or of a part of one. */
export interface ArrowField {
  /** A member of flechette's `Type`, of the words where there is a dictionary. */
  readonly type: number;
  /** By which number its dictionary is known; null where it has none. */
  readonly dictionary: number | null;
  readonly children: readonly ArrowField[];
}

/** Fields within fields: no table comes near. */
const DEEPEST = 64;
/** The widest decimals have 76 digits; a power of ten is made of what is claimed. */
const MOST_DIGITS = 76;

/**
 * The columns of a schema that is named at `at`.
 * @throws RangeError where it claims more than is there
 */
export function arrowFields(bytes: FlatBytes, at: number): ArrowField[] {
  const member = bytes.table(at);
  checkMetadata(bytes, member(8));
  return bytes.each(member(6), 4, (place) => fieldAt(bytes, place, 0));
}

function fieldAt(bytes: FlatBytes, at: number, depth: number): ArrowField {
  if (depth > DEEPEST) throw new RangeError("fields lie too deep");
  const member = bytes.table(at);
  bytes.vector(member(4), 1);
  checkMetadata(bytes, member(16));
  const [kind, about, dictionary] = [member(8), member(10), member(12)];
  const type = kind === null ? Type.NONE : bytes.byte(kind);
  if (about !== null) checkType(bytes, type, about);
  return { type, dictionary: dictionary === null ? null : idOf(bytes, dictionary), children: bytes.each(member(14), 4, (place) => fieldAt(bytes, place, depth + 1)) };
}

/** The number by which a dictionary is known. */
function idOf(bytes: FlatBytes, at: number): number {
  const id = bytes.table(at)(4);
  return id === null ? 0 : bytes.long(id);
}

function checkType(bytes: FlatBytes, type: number, at: number): void {
  const member = bytes.table(at);
  if (type === Type.Timestamp) bytes.vector(member(6), 1);
  if (type === Type.Union) bytes.vector(member(6), 4);
  const scale = type === Type.Decimal ? member(6) : null;
  if (scale !== null && Math.abs(bytes.whole(scale)) > MOST_DIGITS) throw new RangeError("a decimal has too many digits");
}

/** Pairs of texts, which only have to be there. */
export function checkMetadata(bytes: FlatBytes, at: number | null): void {
  const { from, length } = bytes.vector(at, 4);
  for (let i = 0; i < length; i++) {
    const member = bytes.table(from + 4 * i);
    for (const slot of [4, 6]) bytes.vector(member(slot), 1);
  }
}

/** How many columns and parts of columns a batch of these tells the lengths of. */
export const nodesOf = (fields: readonly ArrowField[]): number => fields.reduce((sum, { dictionary, children }) => sum + 1 + (dictionary === null ? nodesOf(children) : 0), 0);

/** The fields of which dictionaries are, by their numbers. */
export function dictionariesOf(fields: readonly ArrowField[], known = new Map<number, ArrowField>()): ReadonlyMap<number, ArrowField> {
  for (const field of fields) {
    if (field.dictionary !== null) known.set(field.dictionary, field);
    dictionariesOf(field.children, known);
  }
  return known;
}
