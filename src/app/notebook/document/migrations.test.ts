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

  it("brings cells of any kind from version 1 to 2", () => {
    const cells = [{ kind: "layer", spec: { units: 4, inside: true } }, { kind: "constructor", spec: { panel: "x" } }];
    expect(migrate({ format: "headlight", version: 1, cells }, 2)).toEqual({
      ok: true,
      value: { format: "headlight", version: 2, cells: [{ kind: "layer", spec: { units: 4 }, look: { inside: true } }, cells[1]] },
    });
    for (const odd of [undefined, 7, [null], [7], [{ kind: "layer" }], [{ kind: "layer", spec: [] }]]) {
      expect(migrate({ format: "headlight", version: 1, cells: odd }, 2)).toMatchObject({ ok: true });
    }
  });

  it("says what it cannot open", () => {
    const breaks = { 1: () => { throw new TypeError("no cells"); } };
    expect(migrate({ format: "headlight", version: 1 }, 2, breaks)).toMatchObject({ error: { kind: "document/not-migrated" } });
    expect(migrate({ format: "headlight", version: 4 }, 3, table)).toMatchObject({ error: { kind: "document/too-new" } });
    for (const foreign of [null, 7, "x", [], {}, { format: "jupyter" }, { format: "headlight", version: "1" }]) {
      expect(migrate(foreign)).toMatchObject({ error: { kind: expect.stringMatching(/^document\/(not-ours|no-version)$/) } });
    }
  });
});
