import { useCallback, useRef, useState } from "react";
import { problemOf } from "../../../../model/failure";
import { ok } from "../../../../model/result";
import type { Windows } from "../../../../model/series/windows";
import type { WeightFile } from "../../../../model/weights/weightFile";
import { useLatest } from "../../../../viz/base/useLatest";
import { layerWords } from "../../../../words/en/layer";
import { owned } from "../../../base/owned";
import type { CellViewProps } from "../../../notebook/document/kind";
import { inputWidths, placeOf, preparationOf, WEIGHTS } from "../compute";
import type { LayerSpec } from "../spec";
import type { LayerValue } from "../value";
import { fileLayersOf, type FileLayer } from "./fileLayers";
import { sentenceOf } from "../../../../words/problems";

/** Where the choice of a weights file stands. The document changes only when a layer that fits was picked. */
export type FileChoice =
  | { readonly phase: "idle" }
  | { readonly phase: "reading"; readonly name: string }
  | { readonly phase: "picking"; readonly file: File; readonly held: WeightFile; readonly layers: readonly FileLayer[] };

const IDLE: FileChoice = { phase: "idle" };

type Parts = Pick<CellViewProps<LayerSpec, LayerValue>, "cell" | "update" | "offer" | "reportProblem" | "files" | "readers" | "hold">;

/** Lets the person give the layer weights from a file. What was there stays until a layer of the file is taken. */
export function useWeightFile(parts: Parts, windows: Windows | undefined) {
  const [choice, setChoice] = useState<FileChoice>(IDLE);
  const latest = useLatest({ ...parts, windows });
  const turn = useRef(0);

  const cancel = useCallback(() => {
    turn.current++;
    setChoice(IDLE);
  }, []);

  const takeLayer = useCallback((file: File, held: WeightFile, { candidate }: FileLayer) => {
    const { files, offer, update } = latest.current;
    const { units, heads } = candidate.shape;
    const ref = files.put(file, file.name);
    offer(WEIGHTS, { file: ref.id }, ok(held));
    update({ units, heads, weights: { from: "file", file: ref, path: candidate.path }, byHand: undefined });
    setChoice(IDLE);
  }, [latest]);

  const read = useCallback(
    async (file: File, mine: number) => {
      setChoice({ phase: "reading", name: file.name });
      const result = await latest.current.readers.weights(file.name, file);
      if (turn.current !== mine) return;
      setChoice(IDLE);
      const { cell, windows: shown, reportProblem } = latest.current;
      if (!result.ok) return reportProblem(result.error);
      if (shown === undefined) return reportProblem(layerWords.files.noWindows);
      const columns = { short: shown.short.width, long: shown.long.width };
      const layers = fileLayersOf(result.value.candidates, inputWidths(columns, preparationOf(cell.spec, columns), placeOf(cell.spec)));
      const [first] = layers;
      if (first === undefined) return;
      if (layers.every(({ refusal }) => refusal !== null)) return reportProblem(layerWords.files.refused(file.name, await sentenceOf(first.refusal!)));
      if (layers.length === 1) takeLayer(file, result.value, first);
      else setChoice({ phase: "picking", file, held: result.value, layers });
    },
    [latest, takeLayer],
  );

  const readFiles = useCallback(
    (given: readonly File[]) => {
      const { reportProblem, hold } = latest.current;
      const [file, second] = given;
      if (file === undefined) return;
      if (second !== undefined) return reportProblem(layerWords.files.tooMany(given.length));
      reportProblem(null);
      const release = hold();
      const mine = ++turn.current;
      owned(read(file, mine).finally(release), (thrown) => {
        if (turn.current !== mine) return;
        setChoice(IDLE);
        latest.current.reportProblem(problemOf(thrown));
      });
    },
    [latest, read],
  );

  const pick = useCallback(
    (layer: FileLayer) => {
      if (choice.phase === "picking") takeLayer(choice.file, choice.held, layer);
    },
    [choice, takeLayer],
  );

  return { choice, readFiles, pick, cancel };
}
