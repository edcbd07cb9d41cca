import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readContent } from "../given.testing";

const sound = new Uint8Array(readFileSync(new URL("../formats/fixtures/uncompressed.feather", import.meta.url)));
/** Where a whole number of 64 bits stands in the messages: how many rows the batch has, and each of its columns. */
const placesOf = (value: number) => {
  const view = new DataView(sound.buffer);
  return Array.from({ length: sound.length - 8 }, (_, at) => at).filter((at) => view.getBigInt64(at, true) === BigInt(value));
};

test("an Arrow file whose batch claims a million rows more than its columns' bytes hold is refused, not read as missing numbers", async () => {
  const read = await readContent(sound, {}, "a.feather");
  expect(read.ok).toBe(true);
  const places = placesOf(48);
  expect(places.length).toBeGreaterThan(1);
  const damaged = sound.slice();
  for (const at of places) new DataView(damaged.buffer).setBigInt64(at, 1_000_048n, true);
  expect(await readContent(damaged, {}, "a.feather")).toMatchObject({ ok: false, error: { kind: "reading/damaged-file" } });
});
