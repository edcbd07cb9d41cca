import type { Running } from "./begin";
import type { StepBlock } from "./protocol";
import { keepsStep, withMoment, type Moment } from "./run/film";

/** Takes at most so many steps and what the film keeps of them. `now` is a clock in ms. */
export async function takeBlock(running: Running, count: number, now: () => number): Promise<StepBlock> {
  const { run, learner } = running;
  const moments: Moment[] = [];
  const look = (step: number) => {
    if (running.film.moments.at(-1)?.step === step) return;
    running.film = withMoment(running.film, { step });
    moments.push({ step, weights: run.weights() });
  };
  const began = now();
  const { steps, validations } = await run.take(count, { wants: (step) => keepsStep(step, running.film.stride), look });
  const took = now() - began;
  // The end of a run is kept, whatever its step.
  if (run.ended !== null) look(run.step);
  return {
    first: steps[0]?.step ?? run.step,
    losses: Float64Array.from(steps, ({ loss }) => loss),
    norms: Float64Array.from(steps, ({ norm }) => norm),
    rates: Float64Array.from(steps, ({ rate }) => rate),
    validations,
    moments,
    epoch: run.epoch,
    threads: learner.threads(),
    stepsPerSecond: (steps.length * 1000) / Math.max(took, 0.001),
  };
}
