import type { FoldLayout } from "../layout";
import type { Shape } from "../shape";
import { threadsOf } from "../units";
import { bindings } from "./bindings";
import { gradientFunction, judgeFunction, learnFunctions } from "./learn";

/** Weights of a thread: each workgroup judges the batch anew, which few should do. */
const shareOf = (software: boolean) => (software ? 64 : 8);

export const finishGroups = ({ count }: Shape, software: boolean) => Math.ceil(count / (threadsOf(software) * shareOf(software)));

/** After the last batch of those that are handed over together: nothing comes that would learn from it on the way. */
export function finishShader(shape: Shape, folds: FoldLayout, software: boolean): string {
  const threads = threadsOf(software);
  return /* wgsl */ `${bindings({})}
${learnFunctions(shape, "f32")}
${gradientFunction(shape, folds)}
${judgeFunction(shape, folds, threads)}

@compute @workgroup_size(${threads})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32, @builtin(num_workgroups) groups: vec3u) {
  judgeBefore(group.x, thread);
  for (var i = group.x * ${threads}u + thread; i < ${shape.count}u; i += groups.x * ${threads}u) {
    let slope = gradient(i);
    state[${shape.count}u + i] = slope;
    learn(i, slope);
  }
}
`;
}
