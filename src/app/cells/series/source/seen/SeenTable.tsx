import { Fragment, type ReactNode } from "react";
import type { InspectedColumn, InspectedRow, Inspection } from "../../../../../model/series/reading/inspect/inspection";
import { seenWords } from "../../../../../words/en/seen";
import { Course } from "./Course";
import styles from "./SeenTable.module.css";

interface SeenTableProps {
  readonly inspection: Inspection;
  /** The control of a column's role; null where columns have none. */
  readonly roleOf: ((name: string) => ReactNode) | null;
}

/** The columns of a file side by side: what each is there for and holds, and the first and the last rows. */
export function SeenTable({ inspection: { columns, more, first, last }, roleOf }: SeenTableProps) {
  const line = (label: string, cell: (column: InspectedColumn) => ReactNode) => (
    <tr>
      <th scope="row">{label}</th>
      {columns.map((column) => (
        <td key={column.name} data-kind={column.kind}>
          {cell(column)}
        </td>
      ))}
    </tr>
  );
  return (
    // Wide tables are scrolled by keys too.
    <div className={styles.frame} role="region" aria-label={seenWords.table} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{seenWords.column}</th>
            {columns.map(({ name, kind }) => (
              <th key={name} scope="col" data-kind={kind}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roleOf !== null && line(seenWords.role, ({ name }) => roleOf(name))}
          {line(seenWords.holds, ({ kind, unit, different }) => seenWords.kinds[kind](unit, different))}
          {line(seenWords.missing, ({ missing }) => seenWords.share(missing))}
          {line(seenWords.least, ({ kind, least }) => valueOf(kind, least))}
          {line(seenWords.greatest, ({ kind, greatest }) => valueOf(kind, greatest))}
          {line(seenWords.course, ({ course, kind }) => course !== null && kind === "number" && <Course values={course} />)}
        </tbody>
        <Rows rows={first} columns={columns} />
        {last.length > 0 && <Rows rows={last} columns={columns} />}
      </table>
      {more > 0 && <p className={styles.more}>{seenWords.more(more)}</p>}
    </div>
  );
}

function Rows({ rows, columns }: { readonly rows: readonly InspectedRow[]; readonly columns: readonly InspectedColumn[] }) {
  return (
    <tbody className={styles.rows}>
      {rows.map(({ row, cells }) => (
        <tr key={row}>
          <th scope="row">{seenWords.row(row)}</th>
          {columns.map(({ name, kind }, i) => (
            <td key={name} data-kind={kind}>
              {valueOf(kind, cells[i] ?? null)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

const valueOf = (kind: InspectedColumn["kind"], text: string | null) => (kind === "time" && text !== null ? <Time text={text} /> : text);

/** Broken between day and time of day, where it has to be, and nowhere else. */
function Time({ text }: { readonly text: string }) {
  return text.split(/(?=T\d)|(?<=\s)/).map((part, i) => (
    <Fragment key={i}>
      {i > 0 && <wbr />}
      <span className={styles.part}>{part}</span>
    </Fragment>
  ));
}
