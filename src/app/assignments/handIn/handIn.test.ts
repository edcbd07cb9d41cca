import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_BYTES, readHandIn, writeHandIn } from "./handIn";
import { anyHandIn } from "./handIn.testing";

// JSON knows no −0.
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it("reads back whatever is handed in", () => {
  fc.assert(
    fc.property(anyHandIn, (handIn) => {
      expect(readHandIn(writeHandIn(handIn), "a.json")).toEqual({ ok: true, value: plain(handIn) });
    }),
  );
});

describe("a file from a stranger", () => {
  const kindOf = (text: string) => {
    const read = readHandIn(text, "x.json");
    return read.ok ? "ok" : read.error.kind;
  };

  it("never throws, whatever is in it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(kindOf(text)).toBe("classroom/no-answers");
      }),
    );
  });

  it("is refused with one part changed, or one more", () => {
    const good = { format: "headlight-answers", version: 1, assignment: { id: "a", title: "t" }, learner: { name: "n", number: "1" }, since: 0, at: 1, items: [] };
    expect(kindOf(JSON.stringify(good))).toBe("ok");
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(good)), fc.constantFrom(null, -1, true, {}, [[]], "x".repeat(600)), (field, bad) => {
        expect(["classroom/damaged", "classroom/no-answers"]).toContain(kindOf(JSON.stringify({ ...good, [field]: bad })));
      }),
    );
    expect(kindOf(JSON.stringify({ ...good, more: 1 }))).toBe("classroom/damaged");
    expect(kindOf(JSON.stringify({ ...good, version: 2 }))).toBe("classroom/newer");
    const item = { item: "a", title: "A", form: "choice", answer: 0, said: "yes", right: true, score: 1, tries: 1, at: 0 };
    expect(kindOf(JSON.stringify({ ...good, items: [item, { ...item, item: "b" }] }))).toBe("ok");
    expect(kindOf(JSON.stringify({ ...good, items: [item, item] }))).toBe("classroom/damaged");
    expect(kindOf(JSON.stringify({ ...good, items: Array.from({ length: 1001 }, () => ({})) }))).toBe("classroom/damaged");
  });

  it("is not even parsed where it is too large", () => {
    expect(kindOf(" ".repeat(MOST_BYTES + 1))).toBe("classroom/too-large");
  });
});
