import { Download } from "lucide-react";
import { writeNpz } from "../../../../model/files/npz";
import { Button } from "../../../controls/Button";
import { download } from "../../../base/download";
import { Menu } from "../../../controls/Menu";
import { arraysOf } from "./arrays";
import { fileName } from "./fileName";
import type { AttentionValue } from "../value";

export interface ExportMenuProps {
  readonly value: AttentionValue;
  /** The cell's title; the file is named after it. */
  readonly title: string;
}

/** What can be taken away from an attention cell. */
export function ExportMenu({ value, title }: ExportMenuProps) {
  const saveArrays = async () => {
    const bytes = await writeNpz(arraysOf(value));
    download(new Blob([bytes], { type: "application/zip" }), fileName(title));
  };
  return (
    <Menu
      trigger={<Button icon={<Download size={16} aria-hidden />}>Export</Button>}
      groups={() => [[{ id: "npz", label: "Arrays (.npz)", run: () => void saveArrays() }]]}
    />
  );
}
