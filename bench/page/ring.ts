import { relativeError } from "../../src/model/attention/relativeError.testing";
import { sampleRequest } from "../../src/model/attention/samples.testing";
import { withNeighbours } from "../../src/model/neighbour/page";
import type { Answer, Contender, Means } from "./contender";
import { onThePage } from "./onThePage";
import type { Sizes } from "../sizes";
import { engine } from "./peers/engine";
import { contenderIn } from "./workers";

const module = { type: "module" } as const;

const tfjs = (means: Means) => contenderIn(new Worker(new URL("./peers/tfjs.worker.ts", import.meta.url), module), means);

/** Ways to compute the layer. */
const CONTENDERS = {
  ours: (means: Means) =>
    contenderIn(
      withNeighbours(
        new Worker(new URL("./peers/engine.worker.ts", import.meta.url), module),
        () => new Worker(new URL("../../src/model/engine/thread/worker.ts", import.meta.url), module),
      ),
      means,
    ),
  tfjs,
  onnx: (means: Means) => contenderIn(new Worker(new URL("./peers/onnx.worker.ts", import.meta.url), module), means),
  layers: (means: Means) => contenderIn(new Worker(new URL("./peers/layers.worker.ts", import.meta.url), module), means),
  // As the app has it, and a peer as an app would have it.
  oursOnThePage: engine,
  tfjsOnThePage: (means: Means) => onThePage(tfjs(means)),
};

/** The request that every contender is given for these sizes. */
const requestFor = ({ width, ...sizes }: Sizes) =>
  sampleRequest({ ...sizes, shortWidth: width, longWidth: width, causal: false, masked: false }, 1);

/** Holds contenders that hand over the same kind of answer, for the bench to call turn by turn. */
export function createRing<Name extends string, A>(contenders: Readonly<Record<Name, (means: Means) => Contender<A>>>) {
  const open = new Map<Name, Contender<A>>();
  const opened = (name: Name): Contender<A> => {
    const contender = open.get(name);
    if (contender === undefined) throw new Error(`${name} was not opened.`);
    return contender;
  };
  return {
    requestFor,
    async open(name: Name, means: Means, sizes: Sizes): Promise<void> {
      const contender = contenders[name](means);
      open.set(name, contender);
      await contender.prepare(requestFor(sizes));
    },
    /** ms */
    turn: (name: Name): Promise<number> => opened(name).turn(),
    answer: (name: Name): Promise<A> => opened(name).answer(),
    close(name: Name): void {
      open.get(name)?.dispose();
      open.delete(name);
    },
  };
}

const held = createRing(CONTENDERS);

type Name = Parameters<typeof held.turn>[0];

/** What the bench calls from outside to hold contenders against each other, turn by turn. */
export const ring = {
  ...held,
  /** How far the answers to the last runs lie apart, relative to the largest of each array. */
  async apart(a: Name, b: Name): Promise<number> {
    const [first, second] = [await held.answer(a), await held.answer(b)];
    return Math.max(...PARTS.map((part) => relativeError(first[part], second[part])));
  },
  /** Numbers of an answer, evenly spread over each array, to be compared outside of the page. */
  async sample(name: Name): Promise<Record<keyof Answer, number[]>> {
    const answer = await held.answer(name);
    const some = (values: Float32Array) => {
      const step = Math.max(1, Math.floor(values.length / 2000));
      return Array.from({ length: Math.floor(values.length / step) }, (_, i) => values[i * step]!);
    };
    return { short: some(answer.short), long: some(answer.long), output: some(answer.output) };
  },
};

const PARTS = ["short", "long", "output"] as const;
