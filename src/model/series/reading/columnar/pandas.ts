/** What pandas calls the column of an index without a name. */
const UNNAMED = /^__index_level_\d+__$/;

/** Columns in the order of pandas: the index, which it writes last, first; `metadata` is the text that it keeps in the file. */
export function indexFirst<Column extends { readonly name: string }>(columns: readonly Column[], metadata: string | undefined): Column[] {
  const index = indexNames(metadata);
  const isIndex = ({ name }: Column) => index.has(name) || UNNAMED.test(name);
  return [...columns.filter(isIndex), ...columns.filter((column) => !isIndex(column))];
}

/** A column's name as a person would know it. */
export const shownName = (name: string): string => name.replace(UNNAMED, "index");

function indexNames(metadata: string | undefined): ReadonlySet<string> {
  try {
    const { index_columns: names } = JSON.parse(metadata ?? "{}") as { index_columns?: unknown };
    return new Set(Array.isArray(names) ? names.filter((name): name is string => typeof name === "string") : []);
  } catch {
    return new Set();
  }
}
