import { expect, test } from "vitest";
import { makeCase } from "../../../../model/attention/analysis/analysis.testing";
import { turnedOne } from "./mixerStore";

const { request } = makeCase({}, 1);
const louder = { do: "scale", branch: "long", to: 2 } as const;

test("mixers at rest are not kept, and of the others those turned last", () => {
  let mixers = turnedOne(new Map(), "a", request, louder);
  expect(mixers.get("a")!.mixer.long.scale).toBe(2);
  expect(turnedOne(mixers, "a", request, { do: "reset" }).size).toBe(0);
  for (let cell = 0; cell < 500; cell++) mixers = turnedOne(mixers, `cell${cell}`, request, louder);
  expect(mixers.size).toBe(32);
  expect([...mixers.keys()].at(-1)).toBe("cell499");
});
