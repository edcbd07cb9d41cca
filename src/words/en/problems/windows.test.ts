import { expect, it } from "vitest";
import type { Scarce } from "../../../model/series/cut";
import { textOf } from "../../sentence.testing";

const tooShort = (scarce: Partial<Scarce>) =>
  textOf({ kind: "windows/too-short", params: { name: "load.csv", rows: 5, needs: 24, steps: 24, stride: null, ...scarce } });

it("says of a series that is too short what is there, what is needed and what would do", () => {
  expect(tooShort({})).toBe("“load.csv” has 5 rows and the window needs 24 (24 steps): take at most 5 steps or a longer series.");
  expect(tooShort({ rows: 1013, inFile: 3000, needs: 2048, steps: 512, stride: 4 })).toBe(
    "“load.csv” has 1,013 rows left (of 3,000 in the file) and the window needs 2,048 (512 steps of 4): take fewer steps, a smaller stride or a longer series.",
  );
  expect(tooShort({ rows: 1, needs: 2, steps: 2 })).toContain("has 1 row and the window needs 2 (2 steps): take at most 1 step or");
  expect(tooShort({ rows: 0 })).toContain("take a longer series.");
  expect(tooShort({ needs: 24, steps: 1, stride: 24 })).toContain("(1 step of 24): take a smaller stride or a longer series.");
});
