import ArrowLeftRight from "lucide-react/icons/arrow-left-right";
import ClipboardPaste from "lucide-react/icons/clipboard-paste";
import FileUp from "lucide-react/icons/file-up";
import FolderOpen from "lucide-react/icons/folder-open";
import { useRef, useState } from "react";
import { TABLE_FORMATS } from "../../../../model/series/reading/formats/formats";
import type { TableDescription } from "../../../../model/series/reading/reading";
import { fileShown } from "../../../../words/quoted";
import { seriesWords } from "../../../../words/en/series";
import { Button } from "../../../controls/Button";
import { FileInput } from "./FileInput";
import { FileOptions } from "./FileOptions";
import styles from "./FilesPanel.module.css";
import { pastedFile } from "./paste";
import { PasteBox } from "./PasteBox";
import { withReading } from "./sourceChoice";
import type { FilesSource, Source } from "../spec";

interface FilesPanelProps {
  /** Null before the first file was given. */
  readonly source: FilesSource | null;
  /** What each file held; empty while that is not known. */
  readonly tables: readonly TableDescription[];
  readonly onPick: (source: Source) => void;
  /** Opens the browser's own dialog for files. */
  readonly onBrowse: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onGiveLong: (files: readonly File[]) => void;
}

/** The person's own files: one for both windows, or one for each. */
export function FilesPanel({ source, tables, onPick, onBrowse, onFiles, onGiveLong }: FilesPanelProps) {
  const words = seriesWords.files;
  const longPicker = useRef<HTMLInputElement>(null);
  const [pasting, setPasting] = useState(false);
  const [first, second] = source?.files ?? [];
  return (
    <div className={styles.files}>
      {source?.files.map((given, place) => (
        <section key={given.file.id} className={styles.file} aria-label={fileShown(given.file.name)}>
          <p className={styles.title}>
            <strong className={styles.name}>{fileShown(given.file.name)}</strong>
            <span className={styles.about}>{about(given.file.size, tables[place], second !== undefined, place)}</span>
          </p>
          {tables[place] !== undefined && (
            <FileOptions
              given={given}
              table={tables[place]}
              onChange={(change) => onPick(withReading(source, place, change))}
            />
          )}
        </section>
      ))}
      {first === undefined && (
        <p className={styles.invite}>
          {words.invite(TABLE_FORMATS)}
        </p>
      )}
      <div className={styles.actions}>
        <Button icon={<FolderOpen size={16} aria-hidden />} look={first === undefined ? "primary" : "plain"} onClick={onBrowse}>
          {first === undefined ? words.choose : words.chooseOther}
        </Button>
        <Button icon={<ClipboardPaste size={16} aria-hidden />} aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {words.paste}
        </Button>
        {first !== undefined && (
          <Button icon={<FileUp size={16} aria-hidden />} onClick={() => longPicker.current?.click()}>
            {words.otherForLong}
          </Button>
        )}
        {first !== undefined && second !== undefined && (
          <>
            <Button
              icon={<ArrowLeftRight size={16} aria-hidden />}
              onClick={() => onPick({ from: "files", files: [second, first] })}
            >
              {words.swap}
            </Button>
            <Button onClick={() => onPick({ from: "files", files: [first] })}>{words.forBoth(first.file.name)}</Button>
          </>
        )}
        <FileInput ref={longPicker} aria-label={words.forLong} onFiles={onGiveLong} />
      </div>
      {pasting && (
        <PasteBox
          onPaste={(text) => {
            setPasting(false);
            onFiles([pastedFile(text)]);
          }}
        />
      )}
    </div>
  );
}

/** "Short window · 12.3 MB · 8,759 rows" */
function about(bytes: number, table: TableDescription | undefined, isOneOfTwo: boolean, place: number): string {
  const { windows, files } = seriesWords;
  const file = files.about(bytes, table?.rows ?? null);
  return isOneOfTwo ? `${place === 0 ? windows.short : windows.long} · ${file}` : file;
}
