import { figureToSvg } from "../../viz/export/figureToSvg";
import { svgToPng } from "../../viz/export/svgToPng";
import { commandsWords } from "../../words/en/commands";
import { download } from "../base/download";
import { say } from "../base/message";
import type { Cell } from "../notebook/document/document";
import { fileNameOf } from "../base/fileName";

export type PictureFormat = "svg" | "png-1x" | "png-2x" | "png-4x";

/** Saves what a cell shows as a picture, with its legends and its title as the caption. */
export async function savePicture(cell: Cell, format: PictureFormat): Promise<void> {
  const body = document.querySelector<HTMLElement>(`[data-cell-id="${CSS.escape(cell.id)}"] [data-cell-body]`);
  if (body === null) return;
  const svg = await figureToSvg(body, cell.title);
  if (format === "svg") {
    download(new Blob([svg], { type: "image/svg+xml" }), fileNameOf(cell.title, ".svg"));
    return;
  }
  const scale = Number.parseInt(format.slice("png-".length), 10);
  try {
    download(await svgToPng(svg, scale), fileNameOf(cell.title, `@${scale}x.png`));
  } catch {
    say(commandsWords.pictureTooLarge);
  }
}
