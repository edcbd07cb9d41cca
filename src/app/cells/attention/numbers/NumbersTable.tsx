import Copy from "lucide-react/icons/copy";
import Download from "lucide-react/icons/download";
import { useMemo, useState } from "react";
import { askOnce } from "../../../../model/oneShot";
import { formatNumber } from "../../../../viz/base/format";
import { numbersWords } from "../../../../words/en/numbers";
import { copyText } from "../../../base/copyText";
import { download } from "../../../base/download";
import { owned } from "../../../base/owned";
import { Button } from "../../../controls/Button";
import { Menu } from "../../../controls/Menu";
import { NumberField } from "../../../controls/NumberField";
import { SelectField } from "../../../controls/SelectField";
import { asRead, firstRows, hasSteps, passing, picked, rowsOf, type RowFilter, type NumberTable, type NumbersColumn } from "./numberTable";
import styles from "./NumbersTable.module.css";
import { NUMBERS_FORMATS, tsvOf, type NumbersFormat } from "./tableFile";

/** Rows that are drawn: a page of more would be slow, and nobody reads on. */
const SHOWN = 200;

interface NumbersTableProps {
  readonly table: NumberTable;
  readonly caption: string;
  /** A number as a person reads it. */
  readonly write?: (value: number) => string;
}

/** Numbers, filtered and sorted, to be copied and saved. A file holds all rows that pass, in the order of the table. */
export function NumbersTable({ table, caption, write = formatNumber }: NumbersTableProps) {
  const words = numbersWords;
  const [order, setOrder] = useState("");
  const [filter, setFilter] = useState("");
  const [least, setLeast] = useState(0);
  const [copied, setCopied] = useState<NumberTable | null>(null);
  const names = useMemo(() => table.columns.filter(({ kind }) => kind !== "text").map(({ name }) => name), [table]);
  const choice = useMemo<RowFilter>(() => ({ least: names.includes(filter) ? { column: filter, value: least } : null, order: orderOf(order, names) }), [filter, least, order, names]);
  const passed = useMemo(() => passing(table, choice), [table, choice]);
  const shown = useMemo(() => asRead(picked(table, firstRows(table, passed, choice, SHOWN))), [table, passed, choice]);
  const orders = [{ value: "", label: words.orders.table }, ...names.flatMap((name) => [{ value: `-${name}`, label: words.orders.largest(name) }, { value: `+${name}`, label: words.orders.least(name) }])];
  const copy = async () => {
    await copyText(tsvOf(shown));
    setCopied(shown);
  };
  return (
    <div className={styles.numbers}>
      <div className={styles.choice} data-controls>
        <SelectField label={words.order} value={order} options={orders} onChange={setOrder} />
        <SelectField label={words.filter} value={names.includes(filter) ? filter : ""} options={[{ value: "", label: words.all }, ...names.map((name) => ({ value: name, label: name }))]} onChange={setFilter} />
        {names.includes(filter) && <NumberField label={words.least} value={least} min={-1e12} max={1e12} step={0.001} onChange={setLeast} />}
        <Button icon={<Copy size={16} aria-hidden />} onClick={() => owned(copy())}>{words.copy}</Button>
        <Menu
          trigger={<Button icon={<Download size={16} aria-hidden />}>{words.save}</Button>}
          groups={() => [NUMBERS_FORMATS.map((format) => ({ id: format, label: words.formats[format], run: () => owned(save(table, passed, format)) }))]}
        />
      </div>
      <p role="status" className={styles.status}>{copied === shown ? words.copied : words.shown(rowsOf(shown), passed.length)}</p>
      {hasSteps(table) && <p className={styles.status} data-controls>{words.counted}</p>}
      {/* Focusable, so that the keyboard can scroll it. */}
      <div className={styles.scroll} role="region" aria-label={words.region} tabIndex={0}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>{table.columns.map(({ name }) => <th key={name} scope="col">{name}</th>)}</tr>
          </thead>
          <tbody>
            {Array.from({ length: rowsOf(shown) }, (_, row) => (
              <tr key={row}>{shown.columns.map((column) => <td key={column.name}>{written(column, row, write)}</td>)}</tr>
            ))}
          </tbody>
        </table>
      </div>
      <details className={styles.load}>
        <summary>{words.load}</summary>
        <pre><code>{pandasLines(table)}</code></pre>
      </details>
    </div>
  );
}

function orderOf(order: string, names: readonly string[]): RowFilter["order"] {
  const column = order.slice(1);
  return names.includes(column) ? { column, descending: order.startsWith("-") } : null;
}

function written(column: NumbersColumn, row: number, write: (value: number) => string): string {
  if (column.kind === "text") return column.values[row]!;
  const value = column.values[row]!;
  return column.kind === "time" ? (Number.isFinite(value) ? new Date(value).toISOString().replace("T", " ").replace(/(:00)?\.000Z$/, "") : "") : write(value);
}

async function save(table: NumberTable, rows: Uint32Array, format: NumbersFormat): Promise<void> {
  const bytes = await askOnce<ArrayBuffer>(() => new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "numbers" }), { table, rows, format });
  download(new Blob([bytes], { type: TYPES[format] }), `${table.name}.${format}`);
}

const TYPES: Readonly<Record<NumbersFormat, string>> = { csv: "text/csv", parquet: "application/vnd.apache.parquet", npz: "application/zip" };

/** Three lines of Python; whichever file was saved, one of them reads it. */
function pandasLines({ name, columns }: NumberTable): string {
  const times = columns.filter(({ kind }) => kind === "time").map((column) => `"${column.name}"`);
  return [
    `table = pandas.read_csv("${name}.csv"${times.length === 0 ? "" : `, parse_dates=[${times.join(", ")}]`})`,
    `table = pandas.read_parquet("${name}.parquet")`,
    `table = pandas.DataFrame(dict(numpy.load("${name}.npz")))`,
  ].join("\n");
}
