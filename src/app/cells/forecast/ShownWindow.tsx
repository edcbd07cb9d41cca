import { useMemo, useState } from "react";
import { COVER } from "../../../model/training/forecast/bands";
import type { Branch } from "../../../model/attention/branch";
import { WHOLE_STEPS } from "../../../model/attention/survey";
import { formatNumber, positionFormat } from "../../../viz/base/format";
import { WindowPlot } from "../../../viz/charts/lines/WindowPlot";
import { forecastWords } from "../../../words/en/forecast";
import { branchesWords } from "../../../words/en/branches";
import { SelectField } from "../../controls/SelectField";
import styles from "./ForecastView.module.css";
import type { ForecastLook } from "./look";
import { aheadOf, pastOf, seenOf, simpleOf } from "./windowNumbers";
import type { ForecastValue } from "./value";

interface ShownWindowProps {
  readonly value: ForecastValue;
  readonly target: number;
  readonly look: ForecastLook;
  readonly setLook: (change: Partial<ForecastLook>) => void;
}

/** One window of the test part: the forecast on the series, and which steps of both windows were looked at for it. */
export function ShownWindow({ value, target, look, setLook }: ShownWindowProps) {
  const words = forecastWords;
  const [active, setActive] = useState<number | null>(null);
  const { series, prepared, evaluation, window, lookedAt } = value;
  const { settings } = prepared;
  const ahead = useMemo(() => aheadOf(value, target), [value, target]);
  const past = useMemo(() => ({ short: pastOf(value, target, "short"), long: pastOf(value, target, "long") }), [value, target]);
  const head = look.head === null || look.head >= settings.heads ? null : look.head;
  const { kind, step, at } = series.axis;
  const origin = at[evaluation.truth.origins[window]!]!;
  const format = positionFormat(kind, step, past.long.at[0]!, ahead.at(-1)!.at);
  const name = settings.targets[target]!;
  const simple = simpleOf(value);
  const read = active === null ? undefined : ahead[active];
  const short = (number: number) => formatNumber(Number(number.toPrecision(4)));
  const seen = (branch: Branch) => {
    const steps = seenOf(value, branch, head);
    if (steps === null) return { steps, most: null };
    const { from, to, weight } = steps.reduce((a, b) => (b.weight > a.weight ? b : a));
    return { steps, most: { place: format.span(from, to), weight } };
  };
  const { short: shortSeen, long: longSeen } = { short: seen("short"), long: seen("long") };
  return (
    <section className={styles.window} aria-label={words.windowOf(window, evaluation.truth.origins.length, format.at(origin))}>
      <p className={styles.note}>{words.windowOf(window, evaluation.truth.origins.length, format.at(origin))}</p>
      <p className={styles.key} aria-hidden="true">
        <span data-line="predicted"><i />{words.plot.predicted}</span>
        <span data-line="band"><i />{words.plot.band(COVER)}</span>
        <span data-line="truth"><i />{words.plot.truth}</span>
        {simple !== null && <span data-line="simple"><i />{words.plot.simple(simple)}</span>}
      </p>
      <WindowPlot
        branch="short"
        {...{ kind, ahead, active }}
        past={past.short}
        seen={shortSeen.steps}
        label={`${words.plot.label(name, format.at(origin), ahead.length)}. ${words.plot.keys}`}
        height={200}
        onActive={setActive}
      />
      <p className={styles.read} role="status">
        {read === undefined
          ? words.plot.hint
          : words.plot.at(active! + 1, format.at(read.at), { predicted: short(read.predicted), truth: short(read.truth), low: short(read.low), high: short(read.high) })}
      </p>
      {lookedAt === null ? (
        <p className={styles.note}>{words.seen.tooLong(WHOLE_STEPS)}</p>
      ) : (
        <>
          <div className={styles.bar} data-controls>
            <h3>{words.seen.title}</h3>
            <SelectField
              label={words.seen.head}
              value={head === null ? "all" : String(head)}
              options={[{ value: "all", label: words.seen.heads }, ...Array.from({ length: settings.heads }, (_, i) => ({ value: String(i), label: branchesWords.head(i) }))]}
              onChange={(next) => setLook({ head: next === "all" ? null : Number(next) })}
            />
          </div>
          <p className={styles.note}>
            <span data-branch="short">{words.seen.short}</span>, {words.seen.most(shortSeen.most!.place, shortSeen.most!.weight)}. <span data-branch="long">{words.seen.long}</span>, {words.seen.most(longSeen.most!.place, longSeen.most!.weight)}.
          </p>
          <WindowPlot
            branch="long"
            {...{ kind }}
            past={past.long}
            ahead={[]}
            active={null}
            seen={longSeen.steps}
            label={words.seen.label("long", longSeen.most!.place, longSeen.most!.weight)}
            height={96}
          />
        </>
      )}
    </section>
  );
}
