import { expect, test } from "vitest";
import { totalsShader } from "./totals";
import { weighShader } from "./weigh";

/** Where each loop of a shader ends. */
const endsOf = (code: string) => [...code.matchAll(/for \(var (\w+) = [^;]+; \w+ < ([^;]+);/g)].map(([, name, end]) => [name, end] as const);

test.each([false, true])("on a GPU, loops over coordinates and keys end at constants, so that a browser guards neither them nor their indices (subgroups: %s)", (subgroups) => {
  const wanted = { inner: 16, map: true, context: true, pooled: false, sums: false, subgroups, software: false };
  const shaders = [totalsShader(16, subgroups, false), weighShader({ ...wanted, totals: "given" })];
  for (const code of shaders) expect(endsOf(code)).toContainEqual(["w", "HELD"]);
  expect(endsOf(shaders[1]!)).toContainEqual(["some", "4u"]);
  expect(shaders[1]).toContain("let keyPart = at.thread % 128u / 32u;");
});
