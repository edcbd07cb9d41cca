import { expect, it } from "vitest";
import { bytesInWords } from "./bytesInWords";

it("says sizes as people do", () => {
  expect([0, 1, 999, 1000, 12_345, 2_500_000, 52_000_000].map(bytesInWords)).toEqual([
    "0 bytes",
    "1 byte",
    "999 bytes",
    "1.0 kB",
    "12 kB",
    "2.5 MB",
    "52 MB",
  ]);
});
