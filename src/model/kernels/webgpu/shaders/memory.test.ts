import { expect, test } from "vitest";
import { projectShader } from "./project";
import { totalsShader } from "./totals";
import { weighShader } from "./weigh";

const BYTES = { vec4f: 16, vec2f: 8, f32: 4 } as const;

/** Bytes of workgroup memory that a shader declares. */
function workgroupBytes(code: string): number {
  const arrays = [...code.matchAll(/var<workgroup> \w+: array<(vec4f|vec2f|f32), (\d+)>/g)];
  expect(arrays).toHaveLength(code.split("var<workgroup>").length - 1);
  return arrays.reduce((sum, [, type, count]) => sum + BYTES[type as keyof typeof BYTES] * Number(count), 0);
}

test.each([4, 12, 16, 32, 64])("no shader for %s coordinates takes more workgroup memory than every GPU has, or more storage buffers", (inner) => {
  const everything = { inner, map: true, context: true, pooled: true, sums: true };
  const shaders = [false, true].flatMap((software) => [
    ...[false, true].flatMap((subgroups) => [
      totalsShader(inner, subgroups, software),
      ...(["given", "of one tile", "of all tiles"] as const).map((totals) => weighShader({ ...everything, totals, subgroups, software })),
    ]),
    projectShader(software),
  ]);
  for (const code of shaders) {
    expect(workgroupBytes(code)).toBeLessThanOrEqual(16_384);
    expect(code.split("var<storage").length - 1).toBeLessThanOrEqual(8);
  }
});
