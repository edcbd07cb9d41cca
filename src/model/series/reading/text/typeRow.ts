/** Words by which databases and frames say what a column holds, some with what they are made of in brackets. */
const TYPE =
  /^(?:u?int(?:8|16|32|64|128|256|eger)?|int[248]|(?:big|small|tiny|medium)int|float(?:4|8|16|32|64)?|double(?: precision)?|real|numeric|number|decimal(?:32|64|128|256)?|bool(?:ean)?|bit|string|fixedstring|text|utf8|str|object|category|(?:n?var)?char(?:acter)?(?: varying)?|uuid|enum(?:8|16)?|date(?:32)?|datetime(?:2|64)?|time|timestamp(?:tz|_ntz|_ltz)?|i(?:8|16|32|64)|u(?:8|16|32|64)|f(?:32|64)|nullable|lowcardinality|array|map|tuple)$/i;
/** Of these, no word is a name of a column or a unit by itself. */
const PLAIN = /^(?:date|time|timestamp|datetime|number|text|category|object|map|bit|real|str|string)$/i;

/** A type without what stands in brackets behind it: "Nullable(Float64)", "datetime64[ns]", "timestamp(3) with time zone". */
const bare = (cell: string): string => cell.trim().replace(/ ?[([<].*$|( with(out)? time zone)$/i, "");

/** Whether every cell of a row is the type of a column, and one of them nothing else, as ClickHouse writes below the names (TabSeparatedWithNamesAndTypes). */
export const isTypeRow = (row: readonly string[]): boolean =>
  row.length > 1 && row.every((cell) => TYPE.test(bare(cell))) && row.some((cell) => !PLAIN.test(cell.trim()));
