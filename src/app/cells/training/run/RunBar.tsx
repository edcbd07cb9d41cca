import Pause from "lucide-react/icons/pause";
import Play from "lucide-react/icons/play";
import RotateCcw from "lucide-react/icons/rotate-ccw";
import SkipForward from "lucide-react/icons/skip-forward";
import Square from "lucide-react/icons/square";
import { memo } from "react";
import { formatNumber } from "../../../../viz/base/format";
import { trainingWords } from "../../../../words/en/training";
import { Button } from "../../../controls/Button";
import { Switch } from "../../../controls/Switch";
import { useSentence } from "../../../controls/useSentence";
import type { TrainingValue } from "../value";
import styles from "./RunBar.module.css";
import type { RunState } from "./runState";
import type { Training } from "./cellTraining";

interface RunBarProps {
  readonly training: Training;
  readonly state: Omit<RunState, "looked">;
  readonly value: TrainingValue | undefined;
}

/** What can be done with the run, and where it stands. */
export const RunBar = memo(function RunBar({ training, state, value }: RunBarProps) {
  const words = trainingWords.run;
  const { phase, slow } = state;
  const rests = phase === "paused";
  const goes = phase === "running" || phase === "preparing";
  const over = phase === "done" || phase === "failed";
  const further = over && training.canGoFurther();
  const icon = { size: 16, "aria-hidden": true } as const;
  return (
    <div className={styles.run}>
      <div className={styles.buttons} data-controls>
        {phase === "idle" && <Button look="primary" icon={<Play {...icon} />} disabled={value === undefined} onClick={training.start}>{words.start}</Button>}
        {goes && <Button icon={<Pause {...icon} />} onClick={training.pause}>{words.pause}</Button>}
        {rests && <Button look="primary" icon={<Play {...icon} />} onClick={training.goOn}>{words.goOn}</Button>}
        {(phase === "idle" || rests) && <Button icon={<SkipForward {...icon} />} disabled={value === undefined} onClick={training.step}>{words.oneStep}</Button>}
        {(phase === "running" || rests) && <Button icon={<Square {...icon} />} onClick={training.stop}>{words.stop}</Button>}
        {further && <Button look="primary" icon={<Play {...icon} />} onClick={training.goOn}>{words.goFurther(value!.settings.length)}</Button>}
        {(rests || over) && <Button look={over && !further ? "primary" : "plain"} icon={<RotateCcw {...icon} />} disabled={value === undefined} onClick={training.start}>{words.anew}</Button>}
        {!over && <Switch label={words.slow} checked={slow} onChange={training.setSlow} />}
      </div>
      <RunStatus {...{ state }} otherwise={value?.otherwise === true && !further} />
    </div>
  );
});

/** Where the run stands, in words. */
function RunStatus({ state, otherwise }: Pick<RunBarProps, "state"> & { readonly otherwise: boolean }) {
  const words = trainingWords.run;
  const problem = useSentence(state.problem);
  const { ready, validations, curve, ended, chosenBy, moved } = state;
  const best = validations.length > 0 ? validations.reduce((least, each) => (each.loss < least.loss ? each : least)) : null;
  return (
    <div className={styles.status}>
      {problem !== "" && <p role="alert">{problem}</p>}
      <p role="status" data-run>
        {[phaseInWords(state), ended?.kind !== "diverged" && best !== null && state.step > 0 && words.best(formatNumber(Number(best.loss.toPrecision(3))), best.step)].filter(Boolean).join(" ")}
      </p>
      {state.phase === "running" && (
        <p className={styles.live}>
          {[
            [words.speed(Math.round(state.stepsPerSecond)), ready !== null && words.on[ready.backend]].filter(Boolean).join(" "),
            state.stepsPerSecond > 0 && ready !== null && words.left((1000 * (ready.settings.length - state.step)) / state.stepsPerSecond),
            curve.norms.length > 0 && words.gradient(formatNumber(Number(curve.norms.at(-1)!.toPrecision(2)))),
          ].filter(Boolean).join(" · ")}
        </p>
      )}
      {chosenBy !== null && ready !== null && <p>{words.chose(ready.settings, chosenBy)}</p>}
      {moved !== null && <p>{words.moved(moved.step, moved.backend)}</p>}
      {otherwise && <p className={styles.otherwise}>{words.otherwise}</p>}
    </div>
  );
}

function phaseInWords({ phase, pilots, step, ready, ended }: RunBarProps["state"]): string {
  const words = trainingWords.run;
  if (ended !== null) return words.ended(ended, step);
  if (phase === "failed") return "";
  if (phase === "idle") return words.idle;
  if (phase === "preparing") return pilots === null ? words.starting : words.piloting(pilots.done);
  return phase === "paused" ? words.paused(step) : words.running(step, ready?.settings.length ?? step);
}
