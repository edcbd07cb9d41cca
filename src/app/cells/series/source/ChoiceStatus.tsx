import { memo } from "react";
import { seriesWords } from "../../../../words/en/series";
import { Button } from "../../../controls/Button";
import styles from "./ChoiceStatus.module.css";
import { choosable } from "../columns/columns";
import { Asking } from "./choices/Asking";
import { FileOptions } from "./FileOptions";
import { withReading, type SourceChoice } from "./sourceChoice";
import type { Source } from "../spec";

interface ChoiceStatusProps {
  readonly choice: SourceChoice;
  readonly onChoose: (source: Source, how?: { readonly steps: number }) => void;
  /** Null where the document itself waits for the answer. */
  readonly onCancel: (() => void) | null;
}

/** How far the reading of a new source is, what it asks, or how else a file that failed can be read. */
export const ChoiceStatus = memo(function ChoiceStatus({ choice, onChoose, onCancel }: ChoiceStatusProps) {
  switch (choice.phase) {
    case "idle":
      return choice.note === null ? null : (
        <p className={styles.note} role="status">
          {choice.note}
        </p>
      );
    case "loading":
      return <Loading name={nameOf(choice.source)} fraction={choice.fraction} onCancel={onCancel} />;
    case "asking":
      return (
        <Asking
          question={choice.question}
          onAnswer={(change) => onChoose(withReading(choice.source, choice.question.file, change))}
          onCancel={onCancel}
        />
      );
    case "short": {
      const { source, most, question } = choice;
      return (
        <>
          <div className={styles.answers}>
            <Button onClick={() => onChoose(source, { steps: most })}>{seriesWords.loading.take(most)}</Button>
            {question === null && onCancel !== null && (
              <Button look="quiet" onClick={onCancel}>
                {seriesWords.loading.doNotRead}
              </Button>
            )}
          </div>
          {question !== null && <Asking question={question} onAnswer={(change) => onChoose(withReading(source, question.file, change))} onCancel={onCancel} />}
        </>
      );
    }
    case "failed":
      return <Rescue choice={choice} onChoose={onChoose} onCancel={onCancel} />;
  }
});

interface LoadingProps {
  readonly name: string;
  readonly fraction: number | null;
  readonly onCancel: (() => void) | null;
}

function Loading({ name, fraction, onCancel }: LoadingProps) {
  const words = seriesWords.loading;
  return (
    <div className={styles.loading}>
      <progress className={styles.bar} value={fraction ?? undefined} max={1} aria-label={words.reading(name)} />
      <span className={styles.name}>{fraction === null ? words.reading(name) : words.readingFar(name, fraction)}</span>
      {onCancel !== null && <Button onClick={onCancel}>{words.cancel}</Button>}
    </div>
  );
}

interface RescueProps extends Omit<ChoiceStatusProps, "choice"> {
  readonly choice: Extract<SourceChoice, { phase: "failed" }>;
}

function Rescue({ choice: { source, file, table }, onChoose, onCancel }: RescueProps) {
  if (source.from !== "files" || table === null) return null;
  const given = source.files[file];
  if (given === undefined) return null;
  const words = seriesWords.loading;
  return (
    <section className={styles.asking} aria-label={words.anotherWay(given.file.name)}>
      <p>{words.perhaps(given.file.name)}</p>
      <FileOptions
        given={given}
        table={{ ...table, chosen: given.reading.columns ?? choosable(table) }}
        onChange={(change) => onChoose(withReading(source, file, change))}
      />
      {onCancel !== null && (
        <div className={styles.answers}>
          <Button look="quiet" onClick={onCancel}>
            {words.doNotRead}
          </Button>
        </div>
      )}
    </section>
  );
}

/** "load.csv", "load.csv and wind.csv", "the series" */
function nameOf(source: Source): string {
  return source.from === "files" ? seriesWords.loading.names(source.files.map(({ file }) => file.name)) : seriesWords.loading.theSeries;
}
