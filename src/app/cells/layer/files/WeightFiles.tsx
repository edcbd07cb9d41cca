import Dices from "lucide-react/icons/dices";
import Download from "lucide-react/icons/download";
import FolderOpen from "lucide-react/icons/folder-open";
import { useState } from "react";
import { problemOf } from "../../../../model/failure";
import type { Problem } from "../../../../model/result";
import type { Windows } from "../../../../model/series/windows";
import { writeKerasFile, writeWeightFile } from "../../../../model/weights/filing/client";
import type { WeightFormat } from "../../../../model/weights/formats";
import { layerWords } from "../../../../words/en/layer";
import { owned } from "../../../base/owned";
import { download } from "../../../base/download";
import { Button } from "../../../controls/Button";
import { Menu } from "../../../controls/Menu";
import { fileNameOf } from "../../../base/fileName";
import { useEngine } from "../../../notebook/running/useEngine";
import { layerRequest } from "../request";
import type { LayerValue } from "../value";
import styles from "./WeightFiles.module.css";

interface WeightFilesProps {
  readonly cellId: string;
  readonly title: string;
  /** Null until there is a layer to take along. */
  readonly ready: { readonly layer: LayerValue; readonly windows: Windows } | null;
  /** What made the weights: only those of a training are not replaced here. */
  readonly from: "seed" | "file" | "training";
  /** Opens the browser's own dialog for files. */
  readonly onBrowse: () => void;
  readonly onSeed: () => void;
  readonly onProblem: (message: Problem) => void;
  readonly hold: () => () => void;
}

/** Weights in from a file and out to one. */
export function WeightFiles({ cellId, title, ready, from, onBrowse, onSeed, onProblem, hold }: WeightFilesProps) {
  const words = layerWords.files;
  const engine = useEngine();
  const [saving, setSaving] = useState(false);

  // One at a time: a second press while the first is being made would take its place in the engine's channel.
  const save = (make: () => Promise<Uint8Array<ArrayBuffer> | null>, ending: string) => {
    const release = hold();
    setSaving(true);
    const saved = make().then((bytes) => {
      if (bytes !== null) download(new Blob([bytes]), fileNameOf(title || "layer", ending));
    });
    owned(
      saved.finally(() => {
        setSaving(false);
        release();
      }),
      (thrown) => onProblem(problemOf(thrown)),
    );
  };
  const toKeras = async () => {
    if (ready === null) return null;
    const request = layerRequest(ready.windows, ready.layer);
    const result = await engine.attend(`${cellId}/export`, request);
    if (result.ok) return writeKerasFile(request, result.value.output);
    onProblem(result.error);
    return null;
  };
  const exports = () => {
    if (ready === null) return [];
    const { weights } = ready.layer;
    const formats = FORMATS.map((format) => ({
      id: format,
      label: words.formats[format],
      enabled: !saving,
      run: () => save(() => writeWeightFile(format, weights), `.${format}`),
    }));
    return [formats, [{ id: "keras", label: words.keras, enabled: !saving, run: () => save(toKeras, "-keras.zip") }]];
  };

  return (
    <div className={styles.files} data-controls>
      {from !== "training" && (
        <Button icon={<FolderOpen size={16} aria-hidden />} onClick={onBrowse}>
          {from === "file" ? words.loadOther : words.load}
        </Button>
      )}
      {from === "file" && (
        <Button icon={<Dices size={16} aria-hidden />} onClick={onSeed}>
          {words.seed}
        </Button>
      )}
      <Menu
        trigger={
          <Button icon={<Download size={16} aria-hidden />} disabled={ready === null}>
            {words.export}
          </Button>
        }
        groups={exports}
      />
    </div>
  );
}

const FORMATS: readonly WeightFormat[] = ["npz", "safetensors", "weights.h5"];
