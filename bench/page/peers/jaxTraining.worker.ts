import { defaultDevice, init, jit, nn, numpy as np, tree, valueAndGrad, type Array as JaxArray } from "@jax-js/jax";
import type { AttentionRequest } from "../../../src/model/attention/attention";
import { serveContender } from "../workers";
import { targetFor } from "./target";
import { COMPARED, EPSILON, RATE } from "./adam";

/** Weights, first and second moments. */
type State = [JaxArray[], JaxArray[], JaxArray[]];

let step: (() => Promise<number>) | null = null;
const losses: number[] = [];

/** Training with jax-js as one writes it from the definition: a compiled step of loss, gradients and Adam. */
serveContender<number[]>({
  async prepare(request) {
    if (!(await init("wasm")).includes("wasm")) throw new Error("wasm does not start");
    defaultDevice("wasm");
    const { batch, steps, units } = request;
    const input = ({ values, width }: AttentionRequest["short"]) => np.array(Float32Array.from(values)).reshape([batch, steps, width]);
    const [short, long] = [input(request.short), input(request.long)];
    const target = np.array(Float32Array.from(targetFor(request))).reshape([batch, steps, units]);
    const lossOf = (weights: JaxArray[], x: JaxArray, y: JaxArray, wanted: JaxArray) => {
      const output = np.add(branch(request, x, weights.slice(0, 2), weights.slice(4, 12)), branch(request, y, weights.slice(2, 4), weights.slice(12)));
      return np.mean(np.square(np.subtract(output, wanted)));
    };
    // The bias' corrections change from step to step, and are handed in.
    const compiled = jit((weights: JaxArray[], moments: JaxArray[], squares: JaxArray[], corrected: JaxArray, epsilon: JaxArray, x: JaxArray, y: JaxArray, wanted: JaxArray) => {
      const [loss, slopes] = valueAndGrad(lossOf)(tree.ref(weights), x, y, wanted) as [JaxArray, JaxArray[]];
      const next: State = [[], [], []];
      slopes.forEach((slope, i) => {
        const moment = moments[i]!.mul(0.9).add(slope.ref.mul(0.1));
        const square = squares[i]!.mul(0.999).add(np.square(slope).mul(0.001));
        const change = moment.ref.mul(corrected.ref).div(np.sqrt(square.ref).add(epsilon.ref));
        next[0].push(weights[i]!.sub(change));
        next[1].push(moment);
        next[2].push(square);
      });
      corrected.dispose();
      epsilon.dispose();
      return [loss, ...next] as [JaxArray, ...State];
    });
    const zeros = () => request.weights.map(({ shape }) => np.zeros([...shape]));
    let state: State = [request.weights.map(({ values, shape }) => np.array(Float32Array.from(values)).reshape([...shape])), zeros(), zeros()];
    let taken = 0;
    step = async () => {
      taken++;
      const corrected = (RATE * Math.sqrt(1 - 0.999 ** taken)) / (1 - 0.9 ** taken);
      const [loss, ...next] = compiled(...state, np.array(corrected), np.array(EPSILON * Math.sqrt(1 - 0.999 ** taken)), short.ref, long.ref, target.ref) as [JaxArray, ...State];
      state = next;
      return (await loss.data())[0]!;
    };
  },
  async run() {
    if (step === null) throw new Error("run before prepare");
    const loss = await step();
    if (losses.length < COMPARED) losses.push(loss);
    return losses;
  },
});

function branch({ units }: AttentionRequest, x: JaxArray, [kernel, bias]: JaxArray[], [wq, bq, wk, bk, wv, bv, wo, bo]: JaxArray[]): JaxArray {
  const hidden = np.add(np.matmul(x, kernel!), bias!);
  const project = (by: JaxArray, more: JaxArray) => np.add(np.einsum("btu,uhv->bthv", hidden.ref, by), more);
  const [query, key, value] = [project(wq!, bq!), project(wk!, bk!), project(wv!, bv!)];
  hidden.dispose();
  const maps = nn.softmax(np.einsum("bqhv,bkhv->bhqk", query, key).mul(1 / Math.sqrt(units)));
  return np.add(np.einsum("bqhv,hvu->bqu", np.einsum("bhqk,bkhv->bqhv", maps, value), wo!), bo!);
}
