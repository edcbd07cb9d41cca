import Download from "lucide-react/icons/download";
import { controlsWords } from "../../words/en/controls";
import { downloadCsv } from "../base/tables/downloadCsv";
import { Button } from "./Button";

export interface SaveTableProps {
  /** What the file is called, ending included. */
  readonly fileName: string;
  readonly disabled?: boolean;
  /** The table as CSV, with every digit; asked for when it is saved. */
  readonly csv: () => string;
}

/** Saves the table above it as CSV. */
export function SaveTable({ fileName, disabled = false, csv }: SaveTableProps) {
  return (
    <div data-controls>
      <Button icon={<Download size={16} aria-hidden />} disabled={disabled} onClick={() => downloadCsv(csv(), fileName)}>
        {controlsWords.saveTable}
      </Button>
    </div>
  );
}
