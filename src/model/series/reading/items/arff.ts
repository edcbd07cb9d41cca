import { ok, type Result } from "../../../result";
import { refuse, type ReadProblem } from "../fault";
import { parseRows } from "../text/layout";
import type { NamedBlob, ReadHooks } from "../reading";
import { isAsked, rowKept, rowsAsked, rowsToRead } from "../rows/rows";
import { ColumnBuilder, type Table, uniqueNames } from "../table";
import type { TableOptions } from "../readTable";
import { typedTable } from "../typedTable";
import { wholeText } from "../text/text";
import { readDirectives } from "./directives";

/** An attribute's name, which may be quoted, and its type. */
const ATTRIBUTE = /^(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\S+))\s+(.*)$/;
/** A row that names only what is not nought: `{0 1.5, 3 'a'}`. */
const SPARSE = /^\{(.*)\}$/;

/**
 * Reads an `.arff` of Weka: a row on each line of `@data`, whose cells `@attribute` lines name.
 * Source: https://waikato.github.io/weka-wiki/formats_and_processing/arff_stable/
 */
export async function readArff(file: NamedBlob, options: TableOptions, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  const text = await wholeText(file, hooks);
  if (!text.ok) return text;
  const { said, data } = readDirectives(text.value);
  const attributes = (said.get("attribute") ?? []).map((words) => ATTRIBUTE.exec(words));
  const names = uniqueNames(attributes.map((match) => match?.[1] ?? match?.[2] ?? match?.[3] ?? ""));
  // What a row leaves out is nought, or the first word that an attribute can be.
  const absent = attributes.map((match) => /^\{\s*(?:'([^']*)'|([^,}\s]*))/.exec(match?.[4] ?? "")?.slice(1).find((word) => word !== undefined) ?? "0");
  const range = rowsAsked(options);
  const fit = rowsToRead(file.name, range, data.length, names.length);
  if (!fit.ok) return fit;
  const builders = names.map(() => new ColumnBuilder("plain"));
  for (const [row, { line, number }] of data.entries()) {
    if (!isAsked(range, row)) continue;
    const sparse = SPARSE.exec(line);
    const cells = sparse === null ? cellsOf(line) : filled(cellsOf(sparse[1]!), absent);
    if (cells?.length !== names.length) return refuse("row-width", file.name, { row: number, cells: cells?.length ?? 0, width: names.length, example: line.slice(0, 60) });
    for (const [i, cell] of cells.entries()) builders[i]!.push(cell.trim());
  }
  const columns = builders.map((builder, i) => builder.finish(names[i]!));
  const table = typedTable({ file: file.name, format: "arff", rows: fit.value, columns, range });
  return ok({ ...table, rowNumber: (row) => data[rowKept(range, row)]!.number });
}

/** The cells of a line, between commas or tabs. */
function cellsOf(line: string): string[] {
  const mark = line.includes(",") || !line.includes("\t") ? "," : "\t";
  // Blanks may stand before a quote.
  const even = line.replaceAll('"', "'").replaceAll("\\'", "’").replace(/(^|[,\t])\s+(?=')/g, "$1").replaceAll("'", '"');
  return parseRows(even, mark, true).data[0] ?? [];
}

/** All cells of a row of which only some stand there, each behind its place; null where a place is none. */
function filled(pairs: readonly string[], absent: readonly string[]): string[] | null {
  const cells = [...absent];
  for (const pair of pairs) {
    const [, place, value] = /^\s*(\d+)\s+"?([^"]*)"?\s*$/.exec(pair) ?? [];
    if (pair.trim() === "") continue;
    if (place === undefined || Number(place) >= cells.length) return null;
    cells[Number(place)] = value!;
  }
  return cells;
}
