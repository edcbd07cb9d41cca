import { startTrainingInstance } from "../instance";
import { createTrainer, type Trainer } from "../trainer";
import type { FromHelper, ToHelper } from "./protocol";
import { serveHelper } from "./serve";
import type { MakeHelper } from "./trainer";

/** Tests only: a helper in this very thread, that is told as one in a worker is; `fail` is what its first half throws. */
export function testHelper(fail?: Error) {
  const states: boolean[] = [];
  let alive = true;
  let started = () => {};
  let listener: Parameters<MakeHelper>[0] | null = null;
  const ready = new Promise<void>((resolve) => (started = resolve));
  const receive = serveHelper(
    async (given, theirs) => {
      const trainer: Trainer = createTrainer(await startTrainingInstance(given), theirs);
      if (fail === undefined) return trainer;
      const half = () => {
        listener?.onFailure(fail);
        return new Float32Array(1);
      };
      return { ...trainer, half };
    },
    (message: FromHelper) =>
      setTimeout(() => {
        if (!alive) return;
        listener?.onMessage(message);
        started();
      }, 0),
  );
  const post = (message: ToHelper) => {
    if (message.type === "run") states.push(message.state !== null);
    // Views of a series are copied as a message between threads copies them; a module and a port cannot be, in Node.
    const data: ToHelper = message.type === "start" ? { ...message, task: structuredClone(message.task) } : structuredClone(message);
    setTimeout(() => alive && receive(data), 0);
  };
  const end = () => {
    alive = false;
  };
  const make: MakeHelper = (given) => {
    listener = given;
    return { post, end };
  };
  return { make, states, ready };
}

/** Tests only: a clock by which a block takes 40 ms by one thread, which makes it a block of one step, and so many by two. */
export const clock = (trainer: () => { threads(): 1 | 2 }, two: number) => {
  let ms = 0;
  return () => (ms += trainer().threads() === 2 ? two : 40);
};
