import { when } from "../../../webgpu/shaders/text";
import { judgedFrom } from "../../task";
import type { TaskData } from "../data";
import type { ScratchLayout } from "../layout";
import { fours, type Shape } from "../shape";
import { address } from "./bindings";

/** `readOut(first, end, thread)`: from rows of Z to what is read out, each number's loss, its slope, and, on the way back, Z's slopes. */
export function readOutCode(shape: Shape, scratch: ScratchLayout, data: TaskData, threads: number): string {
  const { task: { readOut, steps, units }, readRows, outputs, queries } = shape;
  const kind = readOut?.kind ?? "none";
  const mean = kind === "mean";
  const from = mean ? scratch.means : scratch.mixed;
  const z = (row: string, u: string) => `scratch[${from.at}u + ${row} * ${from.fours}u + ${u}]`;
  const kernel = (u: string, o: string) => `state[${shape.readOut}u + (${u}) * ${outputs}u + ${o}]`;
  return /* wgsl */ `
${judge(shape, data)}

fn readOut(first: u32, end: u32, thread: u32) {
  ${when(mean, /* wgsl */ `for (var u = thread; u < ${fours(units)}u; u += ${threads}u) {
    var sum = vec4f();
    for (var row = first; row < end; row++) { sum += scratch[${scratch.mixed.at}u + row * ${fours(units)}u + u]; }
    scratch[${scratch.means.at}u + first / ${steps}u * ${fours(units)}u + u] = sum / ${steps}.0;
  }
  storageBarrier();
  let firstRead = first / ${steps}u;
  let endRead = firstRead + 1u;`)}
  ${when(!mean, "let firstRead = first;\n  let endRead = end;")}
  for (var i = thread; i < (endRead - firstRead) * ${fours(outputs)}u; i += ${threads}u) {
    let row = firstRead + i / ${fours(outputs)}u;
    let place = i % ${fours(outputs)}u;
    let slot = row / ${readRows}u;
    let step = ${readRows === 1 ? `${steps - 1}u` : `row % ${queries}u`};
    var read = vec4f();
    var loss = vec4f();
    var slope = vec4f();
    ${when(kind === "none", `read = ${z("row", "place")};`)}
    for (var k = 0u; k < min(4u, ${outputs}u - 4u * place); k++) {
      let o = 4u * place + k;
      ${when(kind !== "none", /* wgsl */ `var sum = state[${shape.readOut + units * outputs}u + o];
      for (var u = 0u; u < ${units}u; u++) { sum += ${z("row", "u / 4u")}[u % 4u] * ${kernel("u", "o")}; }
      read[k] = sum;`)}
      // Steps before may have no target.
      if (step < ${judgedFrom(shape.task)}u) { continue; }
      let judged = judge(read[k], windows[job.windows + slot], step, o);
      loss[k] = judged.x;
      slope[k] = judged.y;
    }
    ${when(kind !== "none", `scratch[${scratch.predicted.at}u + row * ${fours(outputs)}u + place] = read;`)}
    scratch[${scratch.losses.at}u + row * ${fours(outputs)}u + place] = loss;
    scratch[${scratch.predictedSlopes.at}u + row * ${fours(outputs)}u + place] = slope;
  }
  ${when(kind !== "none", /* wgsl */ `storageBarrier();
  for (var i = thread; i < (end - first) * ${fours(units)}u; i += ${threads}u) {
    let row = first + i / ${fours(units)}u;
    let place = i % ${fours(units)}u;
    let read = ${mean ? "firstRead" : "row"};
    var slope = vec4f();
    for (var o = 0u; o < ${outputs}u; o++) {
      let each = scratch[${scratch.predictedSlopes.at}u + read * ${fours(outputs)}u + o / 4u][o % 4u];
      for (var k = 0u; k < min(4u, ${units}u - 4u * place); k++) { slope[k] += each * ${kernel("4u * place + k", "o")}; }
    }
    scratch[${scratch.mixedSlopes.at}u + row * ${fours(units)}u + place] = slope${mean ? ` / ${steps}.0` : ""};
  }`)}
}`;
}

/** Loss of one number and its slope, for the mean over all numbers of the batch. */
function judge({ task, outputs }: Shape, data: TaskData): string {
  const { loss, base, readOut, units, steps } = task;
  const levels = loss.kind === "pinball" ? loss.levels : [0];
  const wide = outputs / levels.length;
  const targets = readOut?.targets ?? units;
  const { target } = data;
  return /* wgsl */ `
fn judge(read: f32, index: i32, step: u32, o: u32) -> vec2f {
  let column = o % ${wide}u;
  var wanted = series[${address(target.at, target.window, target.step, "index", "step")} + column];
  ${when(base !== undefined && data.base !== null, /* wgsl */ `let line = column / ${targets}u${base?.lines ? ` % ${base.lines}u` : ""};
  wanted -= series[${address(data.base?.at ?? 0, data.base?.window ?? 0, data.base?.step ?? 0, "index", "step")} + line * ${(base?.line ?? 0) * (base?.view.width ?? 0)}u + column % ${targets}u];`)}
  let error = read - wanted;
  let scale = 1.0 / (f32(job.batch) * ${(steps - judgedFrom(task)) * outputs}.0);
  ${when(loss.kind === "square", "return scale * vec2f(error * error, 2.0 * error);")}
  ${when(loss.kind === "absolute", "return scale * vec2f(abs(error), sign(error));")}
  ${when(loss.kind === "pinball", /* wgsl */ `let level = array<f32, ${levels.length}>(${levels.map((level) => level.toExponential()).join(", ")})[o / ${wide}u];
  var slope = 0.0;
  if (error > 0.0) { slope = 1.0 - level; }
  if (error < 0.0) { slope = -level; }
  return scale * vec2f(slope * error, slope);`)}
}`;
}
