import { useState } from "react";
import type { Walk } from "../../../../model/attention/analysis/walk";
import { walkWords } from "../../../../words/en/walk";
import { toCsv } from "../../../base/tables/csv";
import { SaveTable } from "../../../controls/SaveTable";
import { formatNumber } from "../../../../viz/base/format";
import type { MapAxis } from "../../../../viz/base/mapAxis";
import { wholeInWords, type Reckoning, type StationId } from "./stations";
import styles from "./WalkPanel.module.css";

export interface AllNumbersProps {
  readonly id: StationId;
  readonly walk: Walk;
  /** How the followed number is reckoned. */
  readonly reckoning: Reckoning;
  readonly axis: MapAxis;
}

/** Every number of a station in a table, and the whole of the followed reckoning, opened on demand. */
export function AllNumbers({ id, walk, reckoning, axis }: AllNumbersProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.numbers} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{walkWords.numbers.all}</summary>
      {open && (
        <>
          {id !== "input" && <p className={styles.whole}>{wholeInWords(reckoning)}</p>}
          <Table name={`walk-${id}`} {...numbersOf(id, walk)} axis={axis} />
        </>
      )}
    </details>
  );
}

interface Numbers {
  /** Row-major. */
  readonly values: Float64Array;
  readonly columns: number;
  /** What a row is: a step of the window, a head, or a place in a vector. */
  readonly rows: "step" | "head" | "number";
  /** Of the columns; their places unless given. */
  readonly names?: readonly string[];
}

function numbersOf(id: StationId, walk: Walk): Numbers {
  const steps = walk.weights.length;
  const units = walk.output.length;
  const perStep = (values: Float64Array): Numbers => ({ values, columns: values.length / steps, rows: "step" });
  const vector = (values: Float64Array): Numbers => ({ values, columns: 1, rows: "number" });
  switch (id) {
    case "input":
      return perStep(walk.input);
    case "hidden":
      return perStep(walk.hidden);
    case "query":
      return vector(walk.queryVector);
    case "keys":
      return perStep(walk.keys);
    case "products":
      return perStep(walk.products);
    case "scaled":
      return perStep(walk.scaled);
    case "masked":
      return perStep(walk.masked);
    case "softmax": {
      const both = Float64Array.from({ length: 2 * steps }, (_, i) => (i % 2 === 0 ? walk.exponentials : walk.weights)[i >> 1]!);
      return { ...perStep(both), names: [walkWords.numbers.exponential, walkWords.numbers.weight] };
    }
    case "values":
      return perStep(walk.values);
    case "mixed":
      return vector(walk.mixed);
    case "head":
    case "branch":
      return { values: walk.headOutputs, columns: units, rows: "head" };
    case "output":
      return vector(walk.output);
  }
}

interface TableProps extends Numbers {
  /** What the file is called when the table is saved, without ending. */
  readonly name: string;
  readonly axis: MapAxis;
}

function Table({ name, values, columns, rows, names = Array.from({ length: columns }, (_, column) => String(column)), axis }: TableProps) {
  const label = (row: number) => (rows === "step" ? `${row + 1} (${axis.label(row)})` : rows === "head" ? walkWords.numbers.head(row) : String(row));
  const csv = () =>
    toCsv(
      [walkWords.numbers.rows[rows], ...names],
      Array.from({ length: values.length / columns }, (_, row) => [label(row), ...values.subarray(row * columns, (row + 1) * columns)]),
    );
  return (
    <>
      {/* Focusable, so that the keyboard can scroll it. */}
      <div className={styles.scroll} role="region" aria-label={walkWords.numbers.region} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{walkWords.numbers.rows[rows]}</th>
              {names.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: values.length / columns }, (_, row) => (
              <tr key={row}>
                <th scope="row">{label(row)}</th>
                {Array.from({ length: columns }, (_, column) => (
                  <td key={column}>{formatNumber(values[row * columns + column]!)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SaveTable fileName={`${name}.csv`} csv={csv} />
    </>
  );
}
