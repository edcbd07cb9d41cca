import { readNpyHeader, type NpyFault, type NpyHeader } from "../../../files/npyHeader";
import { ok, type Result } from "../../../result";
import { refuse, type ReadRefusal, type ReadProblem } from "../fault";
import { dtypeOf, partsOf, widthOf, type Dtype } from "./dtype";
import { HEAD, type ByteSource } from "./source";

/** A value of each element: the element itself, a field of it, or a part of a complex number. */
export interface Leaf {
  /** Put behind the array's name; empty for the element itself. */
  readonly suffix: string;
  readonly dtype: Dtype;
  /** Bytes from the start of the element. */
  readonly offset: number;
}

/** An array that can be read as columns. */
export interface NpyArray {
  /** What stands for it in messages. */
  readonly label: string;
  readonly source: ByteSource;
  /** Bytes before the elements, and of each. */
  readonly start: number;
  readonly elementSize: number;
  readonly shape: readonly number[];
  /** Bytes from one place to the next on each axis. */
  readonly strides: readonly number[];
  readonly leaves: readonly Leaf[];
}

/** Reads what an array is, not its elements. */
export async function openArray(label: string, source: ByteSource): Promise<Result<NpyArray, ReadProblem>> {
  const header = readNpyHeader(await source.read(0, Math.min(HEAD, source.size)));
  if ("kind" in header) return refused(label, header);
  const leaves = leavesOf(label, header);
  if (!leaves.ok) return leaves;
  const { shape, offset: start, fortranOrder } = header;
  const elementSize = elementBytes(header);
  if (shape.length === 0) return refuse("one-number", label, {});
  const promised = shape.reduce((product, length) => product * length, elementSize);
  const held = source.size - start;
  if (promised !== held) return refuse("array-bytes", label, { promised, held });
  if (promised === 0) return refuse("no-rows-in-array", label, {});
  return ok({ label, source, start, elementSize, shape, strides: stridesOf(shape, elementSize, fortranOrder), leaves: leaves.value });
}

function elementBytes({ descr, fields }: NpyHeader): number {
  const all = descr === null ? fields : [{ descr, count: 1 }];
  return all.reduce((sum, field) => sum + (widthOf(field.descr) ?? 0) * field.count, 0);
}

function stridesOf(shape: readonly number[], size: number, fortran: boolean): number[] {
  const strides = shape.map(() => size);
  const axes = shape.map((_, axis) => axis);
  let bytes = size;
  for (const axis of fortran ? axes : axes.toReversed()) {
    strides[axis] = bytes;
    bytes *= shape[axis]!;
  }
  return strides;
}

function leavesOf(label: string, { descr, fields }: NpyHeader): Result<Leaf[], ReadProblem> {
  if (descr === null && fields.length === 0) return refuse("named-fields", label, {});
  const leaves: Leaf[] = [];
  let offset = 0;
  for (const { name, descr: type, count } of descr === null ? fields : [{ name: "", descr, count: 1 }]) {
    const width = widthOf(type);
    if (width === null) return refuse("number-type", label, { type });
    for (let i = 0; i < count && !/^.?V/.test(type); i++) {
      for (const part of partsOf(type)) {
        const dtype = dtypeOf(part.descr);
        if (typeof dtype === "string") return dtype === "number-type" ? refuse(dtype, label, { type }) : refuse(dtype, label, {});
        leaves.push({ suffix: `${name}${count > 1 ? `[${i}]` : ""}${part.suffix}`, dtype, offset: offset + i * width + part.offset });
      }
    }
    offset += width * count;
  }
  return leaves.length === 0 ? refuse("number-type", label, { type: descr ?? "V" }) : ok(leaves);
}

function refused(label: string, fault: NpyFault): ReadRefusal {
  switch (fault.kind) {
    case "not-npy":
      return refuse("no-npy", label, {});
    case "cut-short":
      return refuse("npy-header-cut-short", label, {});
    case "too-long":
      return refuse("npy-header-too-long", label, { bytes: fault.bytes });
    case "unclear":
      return refuse("npy-header-unclear", label, { text: fault.text });
  }
}

