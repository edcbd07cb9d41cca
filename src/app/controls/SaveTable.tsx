import { Download } from "lucide-react";
import { toCsv, type CsvCell } from "../base/csv";
import { download } from "../base/download";
import { Button } from "./Button";

export interface SaveTableProps {
  /** The file's name, without ending. */
  readonly name: string;
  /** What stands in the table, with every digit; asked for when it is saved. */
  readonly table: () => { readonly header: readonly string[]; readonly rows: Iterable<readonly CsvCell[]> };
}

/** Saves the table above it as CSV. */
export function SaveTable({ name, table }: SaveTableProps) {
  const save = () => {
    const { header, rows } = table();
    download(new Blob([toCsv(header, rows)], { type: "text/csv" }), `${name}.csv`);
  };
  return (
    <div data-controls>
      <Button icon={<Download size={16} aria-hidden />} onClick={save}>
        Save the table (.csv)
      </Button>
    </div>
  );
}
