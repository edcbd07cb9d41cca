import { commandsWords } from "../../../words/en/commands";
import { loadPart } from "../../base/loadPart";
import { owned } from "../../base/owned";
import { cellOf } from "../../notebook/document/document";
import type { PictureFormat } from "../figures";
import type { Headlight } from "../headlight";
import type { Command } from "./command";

const loadFigures = () => import("../figures");

const PICTURES: readonly PictureFormat[] = ["svg", "png-1x", "png-2x", "png-4x"];

/** Saves what a cell shows: the one that the keyboard is in unless `id` names another. */
export function onPicture({ store, shell }: Headlight, id = shell.getState().current ?? ""): Command[] {
  const { notebook, looks } = store.getState();
  const cell = cellOf(notebook, id);
  const enabled = cell !== undefined && cell.kind !== "text" && looks.get(id)?.collapsed !== true;
  return PICTURES.map((format) => ({
    id: `picture-${format}`,
    group: "cell",
    label: commandsWords.pictures[format],
    enabled,
    // Loaded when asked for: few visits save a picture.
    run: () => owned(loadPart(loadFigures).then(({ savePicture }) => savePicture(cell!, format))),
  }));
}
