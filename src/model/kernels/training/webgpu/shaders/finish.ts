import type { FoldLayout } from "../layout";
import type { Shape } from "../shape";
import { bindings } from "./bindings";
import { gradientFunction, judgeFunction, learnFunctions } from "./learn";

const THREADS = 256;
/** Weights of a thread: each workgroup judges the batch anew, which few should do. */
const SHARE = 8;

export const finishGroups = ({ count }: Shape) => Math.ceil(count / (THREADS * SHARE));

/** After the last batch of those that are handed over together: nothing comes that would learn from it on the way. */
export function finishShader(shape: Shape, folds: FoldLayout): string {
  return /* wgsl */ `${bindings({})}
${learnFunctions(shape, "f32")}
${gradientFunction(shape, folds)}
${judgeFunction(shape, folds, THREADS)}

@compute @workgroup_size(${THREADS})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32, @builtin(num_workgroups) groups: vec3u) {
  judgeBefore(group.x, thread);
  for (var i = group.x * ${THREADS}u + thread; i < ${shape.count}u; i += groups.x * ${THREADS}u) {
    let slope = gradient(i);
    state[${shape.count}u + i] = slope;
    learn(i, slope);
  }
}
`;
}
