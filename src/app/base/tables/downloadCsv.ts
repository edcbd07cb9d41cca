import { download } from "../download";

/** Hands a table, already written as CSV, to the browser's downloads. */
export const downloadCsv = (csv: string, name: string): void => download(new Blob([csv], { type: "text/csv" }), name);
