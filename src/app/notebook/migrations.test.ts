import { describe, expect, it } from "vitest";
import { migrate } from "./migrations";

const table = {
  1: (document: object) => ({ ...document, title: "brought to 2" }),
  2: (document: object) => ({ ...document, cells: [] }),
};

describe("migrate", () => {
  it("goes from version to version up to the target", () => {
    expect(migrate({ format: "headlight", version: 1 }, 3, table)).toEqual({
      ok: true,
      value: { format: "headlight", version: 3, title: "brought to 2", cells: [] },
    });
    expect(migrate({ format: "headlight", version: 2, title: "kept" }, 3, table)).toMatchObject({ value: { title: "kept" } });
  });

  it("says what it cannot open", () => {
    const breaks = { 1: () => { throw new TypeError("no cells"); } };
    expect(migrate({ format: "headlight", version: 1 }, 2, breaks)).toMatchObject({ error: { kind: "migration-failed" } });
    expect(migrate({ format: "headlight", version: 4 }, 3, table)).toMatchObject({ error: { kind: "too-new" } });
    for (const foreign of [null, 7, "x", [], {}, { format: "jupyter" }, { format: "headlight", version: "1" }]) {
      expect(migrate(foreign)).toMatchObject({ error: { kind: "not-ours" } });
    }
  });
});
