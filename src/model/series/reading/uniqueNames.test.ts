import fc from "fast-check";
import { expect, test } from "vitest";
import { uniqueNames } from "./table";

test("of names that go on and on the beginning is kept, each is its own, and none is torn within a letter", () => {
  const long = fc.string({ unit: "grapheme", minLength: 250, maxLength: 400 });
  fc.assert(
    fc.property(fc.array(fc.oneof(long, fc.string()), { maxLength: 6 }), (given) => {
      const names = uniqueNames([...given, ...given]);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) {
        expect(name.length).toBeLessThan(310);
        expect(name.isWellFormed?.() ?? true).toBe(true);
      }
    }),
  );
  expect(uniqueNames(["W".repeat(9000), "W".repeat(8000), "x"])).toEqual([`${"W".repeat(300)}…`, `${"W".repeat(300)}… (2)`, "x"]);
});
