import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import "@tensorflow/tfjs-backend-cpu";
import { setBackend } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, test } from "vitest";
import { LearnedNormalization, MultiModalEmbedding } from "../../../src/model/layers/index";
import { MEMBERS } from "./index";
import { renderGroups } from "./member";

const README = path.join(import.meta.dirname, "../README.md");
const TABLE = /(?<=<!-- members -->\n\n)[\s\S]*(?=\n\n<!-- \/members -->)/;

beforeAll(() => setBackend("cpu"));

describe.each(MEMBERS)("$title", ({ members }) => {
  test.each(members.map((member) => [member.reference.join(", "), member] as const))("%s", async (_, { check }) => {
    expect.hasAssertions();
    await check();
  });
});

test.each([new MultiModalEmbedding({ embedDim: 1 }), new LearnedNormalization()])("%o has all members, too", (layer) => {
  const names = MEMBERS.slice(0, -1).flatMap(({ members }) => members.flatMap(({ here }) => here.flatMap((code) => /^[a-z]\w*(?=\(|\[|$)/.exec(code) ?? [])));
  expect(names.length).toBeGreaterThan(40);
  // In TensorFlow.js `input` and `output` throw outside a model, so they are looked for and not read.
  expect(names.filter((name) => !(name in layer))).toEqual([]);
});

test("the README's tables are those of this list: WRITE_README=1 writes them anew", () => {
  const readme = readFileSync(README, "utf8");
  const table = renderGroups(MEMBERS);
  if (process.env["WRITE_README"] !== undefined) writeFileSync(README, readme.replace(TABLE, () => table));
  expect(TABLE.exec(readFileSync(README, "utf8"))?.[0]).toBe(table);
});
