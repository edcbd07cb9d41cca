import { useEffect, useMemo, useState } from "react";
import { METHODS, type Attribution, type Method } from "../../../../model/training/attribution/attribution";
import { OTHERWISE, type Otherwise } from "../../../../model/training/attribution/otherwise";
import { random } from "../../../../model/random";
import { formatNumber, positionFormat } from "../../../../viz/base/format";
import { RowBars } from "../../../../viz/charts/bars/RowBars";
import { WindowPlot } from "../../../../viz/charts/lines/WindowPlot";
import { inquiryWords } from "../../../../words/en/inquiry";
import { fileNameOf } from "../../../base/fileName";
import { Alert } from "../../../controls/Alert";
import { Button } from "../../../controls/Button";
import { SaveTable } from "../../../controls/SaveTable";
import { SelectField } from "../../../controls/SelectField";
import styles from "../ForecastView.module.css";
import { WaysAgree } from "./WaysAgree";
import { attributionTable } from "./attributionTable";
import { toUnits } from "../inUnits";
import type { ForecastValue } from "../value";
import { answerAbout } from "./asked";
import { useInquiry } from "./useInquiry";

interface WhichPastProps {
  readonly title: string;
  readonly value: ForecastValue;
  readonly target: number;
}

/** Which rows of the past mattered for the forecast of the window on show, asked in several ways, side by side on the series' own axis. */
export default function WhichPast({ title, value, target }: WhichPastProps) {
  const words = inquiryWords.past;
  const { evaluation, window, moment } = value;
  const { horizon } = evaluation.truth;
  const [otherwise, setOtherwise] = useState<Otherwise>("mean");
  const [ahead, setAhead] = useState<number | null>(null);
  const [draws, setDraws] = useState(0);
  const { asked, ask } = useInquiry("attribution", value);
  const origin = evaluation.truth.origins[window]!;
  const question = useMemo(
    () => ({ weights: moment.weights, origin, asked: { target, ahead }, otherwise, drawn: random(draws)() }),
    [moment.weights, origin, target, ahead, otherwise, draws],
  );
  useEffect(() => ask(question), [ask, question]);
  const answered = answerAbout(asked, target);
  const shown = answered !== null && answered.question.origin === origin ? answered : null;
  const isOfBefore = shown !== null && shown.question !== question;
  return (
    <div className={styles.window} data-inquiry="past">
      <p className={styles.note}>{words.note}</p>
      <div className={styles.bar} data-controls>
        <SelectField label={words.beside} value={otherwise} options={OTHERWISE.map((kind) => ({ value: kind, label: words.otherwise[kind] }))} onChange={setOtherwise} />
        {horizon > 1 && (
          <SelectField
            label={words.ahead}
            value={ahead === null ? "all" : String(ahead)}
            options={[{ value: "all", label: words.all }, ...Array.from({ length: horizon }, (_, h) => ({ value: String(h), label: words.step(h + 1) }))]}
            onChange={(next) => setAhead(next === "all" ? null : Number(next))}
          />
        )}
        {otherwise === "window" && <Button onClick={() => setDraws(draws + 1)}>{words.drawAgain}</Button>}
      </div>
      {asked.phase === "failed" && <Alert message={asked.problem} />}
      {(asked.phase === "running" || (asked.phase === "done" && shown === null)) && <p className={styles.note} role="status">{words.computing}</p>}
      {isOfBefore && <p className={styles.note} role="status">{words.ofBefore(words.otherwise[shown.question.otherwise])}</p>}
      {shown !== null && !isOfBefore && shown.answer === null && <p className={styles.note} role="status">{words.none}</p>}
      {shown !== null && shown.answer !== null && (
        <div className={styles.window} data-compared={shown.question.otherwise}>
          <Answer {...{ value, target, title }} found={shown.answer} />
        </div>
      )}
    </div>
  );
}

interface AnswerProps extends WhichPastProps {
  readonly found: Attribution;
}

function Answer({ value: { series, prepared }, found, target, title }: AnswerProps) {
  const words = inquiryWords.past;
  const { axis } = series;
  const scaling = prepared.scalings[target]!;
  const { spread } = scaling;
  const isWhole = prepared.task.base === undefined;
  const count = found.rows.share.length;
  const at = axis.at.subarray(found.from, found.from + count);
  const last = at.at(-1)!;
  const column = series.columns.find(({ name }) => name === prepared.settings.targets[target])!;
  const past = useMemo(() => ({ at: axis.at.subarray(found.from, found.from + count), values: column.values.subarray(found.from, found.from + count) }), [axis, column, found, count]);
  const when = positionFormat(axis.kind, axis.step, at[0]!, last);
  const short = (number: number) => formatNumber(Number(number.toPrecision(3)));
  const output = isWhole ? toUnits(scaling) : (number: number) => number * spread;
  const unit = column.unit === undefined ? "" : ` ${column.unit}`;
  return (
    <>
      <p className={styles.read}>
        {words.sum(short(output(found.other)), short(output(found.output)), unit, isWhole)} {words.left(Math.abs(found.residual) * spread, unit)}
      </p>
      <WindowPlot branch="long" kind={axis.kind} past={past} ahead={[]} seen={null} label={words.series(column.name)} height={72} active={null} />
      {METHODS.map((method, i) => {
        const values = inUnits(method, found, spread);
        const largest = values.reduce((best, number, row) => (Math.abs(number) > Math.abs(values[best]!) ? row : best), 0);
        return (
          <div key={method} title={words.means[method]} data-method={method}>
            <RowBars label={words.label(words.methods[method], when.at(at[largest]!))} title={words.methods[method]} kind={axis.kind} {...{ at, last, values }} axis={i === METHODS.length - 1} />
            <p className={styles.note}>{words.means[method]}</p>
          </div>
        );
      })}
      <WaysAgree agreement={found.agreement} />
      <SaveTable fileName={fileNameOf(title, ".csv", words.file)} csv={() => attributionTable(axis, found, spread)} />
    </>
  );
}

/** Attention is a share of its own; all else is in the column's unit. */
const inUnits = (method: Method, { rows }: Attribution, spread: number): Float64Array => (method === "attention" || method === "gradient" ? rows[method] : rows[method].map((number) => number * spread));
