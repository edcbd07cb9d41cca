import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { startInstance } from "../kernels/instance";
import { questionOf, seriesOf } from "./scan.testing";
import { serveScan } from "./serve";

const instance = () => startInstance(readFileSync(new URL("../kernels/attention.wasm", import.meta.url)));
const question = questionOf(seriesOf(3000, { a: (row) => Math.sin(row / 5) }), "short");

/** A clock that goes on by so many ms each time that it is read. */
function clock(apart: number) {
  let at = -apart;
  return () => (at += apart);
}

test("the first picture is sent as soon as 60 ms of work are done, with all that the panel draws, and each other 200 ms later", async () => {
  const told: { at: number; ran: number; type: string; maps: boolean }[] = [];
  const read = clock(10);
  let now = 0;
  const post = vi.fn<Parameters<typeof serveScan>[2]>((message) => {
    if (message.type === "failed") throw new Error("failed");
    told.push({ at: now, ran: message.scan.ran, type: message.type, maps: message.scan.meanMap.every(Number.isFinite) && message.scan.lags.mean.every(Number.isFinite) });
  });
  serveScan(question, await instance(), post, () => (now = read()));
  expect(told[0]).toMatchObject({ at: 60, type: "part", maps: true });
  expect(told[0]!.ran).toBeGreaterThan(0);
  expect(told[0]!.ran).toBeLessThan(question.plan.positions.length / 2);
  expect(told[1]!.at - told[0]!.at).toBeGreaterThanOrEqual(200);
  expect(told.at(-1)).toMatchObject({ type: "done", ran: question.plan.positions.length });
});

test("a scan that is shorter than that is sent once", async () => {
  const post = vi.fn<Parameters<typeof serveScan>[2]>();
  serveScan(question, await instance(), post, () => 0);
  expect(post.mock.calls.map(([{ type }]) => type)).toEqual(["done"]);
});
