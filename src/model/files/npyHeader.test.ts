import fc from "fast-check";
import { expect, test } from "vitest";
import { readNpyHeader } from "./npyHeader";
import { npyBytes } from "./writeNpz";

/** A header of version 1.0 with this literal. */
function headed(literal: string, claimed = literal.length): Uint8Array {
  const bytes = new Uint8Array(10 + literal.length);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, claimed & 255, claimed >> 8]);
  bytes.set(new TextEncoder().encode(literal), 10);
  return bytes;
}

test("reads what is written here", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }), (shape) => {
      const values = new Float32Array(shape.reduce((product, length) => product * length, 1));
      const bytes = npyBytes({ name: "a", shape, values });
      expect(readNpyHeader(bytes)).toEqual({ descr: "<f4", fields: [], fortranOrder: false, shape, offset: bytes.length - values.byteLength });
    }),
  );
});

test.each([
  ["Python 2's long numbers", "{'descr': '>i8', 'fortran_order': True, 'shape': (3L, 4L), }", { descr: ">i8", fortranOrder: true, shape: [3, 4] }],
  ["named fields", "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (3,), }", { descr: null, fields: [{ name: "a", descr: "<f4", count: 1 }], shape: [3] }],
  [
    "fields with titles, padding and arrays inside",
    "{'descr': [('it\\'s', '<M8[s]'), ('', '|V4'), (('a title', 'x'), '<f4', (2, 3))], 'fortran_order': False, 'shape': (3,), }",
    { fields: [{ name: "it's", descr: "<M8[s]", count: 1 }, { name: "", descr: "|V4", count: 1 }, { name: "x", descr: "<f4", count: 6 }] },
  ],
  ["fields of fields", "{'descr': [('a', [('b', '<f4')])], 'fortran_order': False, 'shape': (3,), }", { descr: null, fields: [] }],
  ["a shape that is none", "{'descr': '<f4', 'fortran_order': False, 'shape': (3 4,), }", { kind: "unclear" }],
  ["no order", "{'descr': '<f4', 'shape': (3,), }", { kind: "unclear" }],
])("%s", (_, literal, header) => {
  expect(readNpyHeader(headed(literal))).toMatchObject(header);
});

test("tells what is no array, what breaks off and what claims too much", () => {
  const literal = "{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }";
  expect(readNpyHeader(new Uint8Array([1, 2, 3]))).toEqual({ kind: "not-npy" });
  expect(readNpyHeader(headed(literal).subarray(0, 11))).toEqual({ kind: "cut-short" });
  expect(readNpyHeader(headed(literal).subarray(0, 20))).toEqual({ kind: "cut-short" });
  const wide = headed(literal);
  wide[6] = 2;
  expect(readNpyHeader(wide)).toMatchObject({ kind: "too-long" });
});
