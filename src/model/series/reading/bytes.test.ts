import { expect, it } from "vitest";
import { bytesIn, letGoOfBytes } from "./bytes";

it("empties bytes that were read, and not those that they are a copy of", async () => {
  const file = bytesIn(Uint8Array.of(1, 2, 3).buffer);
  const bytes = await file.slice(0, 2).arrayBuffer();
  letGoOfBytes(bytes);
  expect(bytes.byteLength).toBe(0);
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(Uint8Array.of(1, 2, 3));
});
