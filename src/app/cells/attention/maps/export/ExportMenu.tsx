import Download from "lucide-react/icons/download";
import { memo } from "react";
import type { NamedArray } from "../../../../../model/files/writeNpz";
import { mapsPanelWords } from "../../../../../words/en/mapsPanel";
import { Button } from "../../../../controls/Button";
import { download } from "../../../../base/download";
import { loadPart } from "../../../../base/loadPart";
import { owned } from "../../../../base/owned";
import { Menu } from "../../../../controls/Menu";
import { fileNameOf } from "../../../../base/fileName";
import styles from "./ExportMenu.module.css";

export interface ExportMenuProps {
  readonly arrays: () => readonly NamedArray[];
  /** The cell's title; the file is named after it. */
  readonly title: string;
}

const loadNpz = () => import("../../../../../model/files/writeNpz");

/** What can be taken away from an attention cell. */
export const ExportMenu = memo(function ExportMenu({ arrays, title }: ExportMenuProps) {
  const saveArrays = async () => {
    const { writeNpz } = await loadPart(loadNpz);
    const bytes = await writeNpz(arrays());
    download(new Blob([bytes], { type: "application/zip" }), fileNameOf(title, ".npz", "attention"));
  };
  return (
    <Menu
      trigger={<Button look="quiet" className={styles.export} title={mapsPanelWords.export.title} icon={<Download size={16} aria-hidden />}>{mapsPanelWords.export.title}</Button>}
      groups={() => [[{ id: "npz", label: mapsPanelWords.export.npz, run: () => owned(saveArrays()) }]]}
    />
  );
});
