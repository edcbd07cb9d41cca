import { createTrainer } from "../../model/kernels/training/trainer";
import type { TrainingInstance } from "../../model/kernels/training/instance";
import type { Series } from "../../model/series/series";
import type { Film } from "../../model/training/run/film";
import { withMoment, EMPTY_FILM, keepsStep } from "../../model/training/run/film";
import { learnerOnProcessor } from "../../model/training/learner/onProcessor";
import { createRun } from "../../model/training/run/run";
import { prepare } from "../../model/training/task/prepare";
import { suited } from "../../model/training/task/suited";
import { initialSpec as usualSeries } from "../cells/series/spec";
import { fingerprint } from "../cells/training/kept/fingerprint";
import { writeKept } from "../cells/training/kept/keptFile";
import { settingsFor } from "../cells/training/settingsFor";
import { bundledSpec } from "../cells/training/spec";

/** Moments of the film that come along: so many steps between two of them, while the heads turn and after. */
const EARLY = 2;
const MIDDLE = 16;
const LATE = 32;

/** Only for the tool that makes it, and the test that it is the one that comes along: the starter's run, trained on its series. */
export async function trainStarter(series: Series, instance: TrainingInstance): Promise<Blob> {
  const { steps, stride } = usualSeries().window;
  const spec = bundledSpec("starter");
  const found = settingsFor(spec, { series: { short: series, long: series }, windows: { steps }, stride, tables: [] }, suited);
  if (!found.ok) throw new Error(found.error.kind);
  const { settings } = found.value;
  const prepared = prepare(series, settings);
  if (!prepared.ok) throw new Error(prepared.error.kind);
  const run = await createRun(learnerOnProcessor(createTrainer(instance, prepared.value.task)), prepared.value);
  let film: Film = EMPTY_FILM;
  const look = (step: number) => {
    film = withMoment(film, { step, weights: run.weights() });
  };
  const validations = [run.first()];
  const { steps: taken, validations: more } = await run.take(settings.length, { wants: (step) => isKept(step) && keepsStep(step, 1), look });
  film = withMoment(film, { step: run.step, weights: run.weights() });
  const { ended } = run;
  if (ended === null || run.best().step !== run.step) throw new Error("the film is to end with the best weights");
  const curve = { first: 0, losses: Float64Array.from(taken, ({ loss }) => loss), norms: Float64Array.from(taken, ({ norm }) => norm) };
  return writeKept(
    {
      series: fingerprint(series),
      asked: { settings, pilots: spec.pilots },
      settings,
      backend: "wasm",
      half: true,
      ended,
      epoch: run.epoch,
      validations: [...validations, ...more],
      runs: [],
      curve,
      run: { state: run.state(), film },
    },
  );
}

const isKept = (step: number): boolean => step % (step < 16 ? EARLY : step < 144 ? MIDDLE : LATE) === 0;
