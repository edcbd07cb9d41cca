import { sheetWords } from "../../words/en/sheet";
import { madeIn } from "../base/handedDown";
import { createSheets, type Sheet } from "../cells/teaching/sheet";
import type { Headlight } from "./headlight";
import { isDrawn, quiet } from "./quiet";
import type { Shell } from "./shellStore";
import { applyTheme } from "./theme";

/** A notebook that is on its way to the printer is not sent there once more: each would leave the page as it found it, without controls. */
const isPrinting = (): boolean => "paper" in document.documentElement.dataset;

/** Prints the notebook as it reads: without controls, in light colours, every cell drawn, figures as wide as the paper. */
export async function printNotebook(shell: Shell): Promise<void> {
  if (isPrinting()) return;
  const { mode } = shell.getState();
  const root = document.documentElement;
  shell.setState({ mode: "read" });
  applyTheme("light");
  root.dataset["paper"] = "";
  dispatchEvent(new Event("beforeprint"));
  // Maps in light colours, cells far down the page, and figures in their new sizes.
  await quiet(() => isDrawn() && fits());
  window.print();
  delete root.dataset["paper"];
  shell.setState({ mode });
  applyTheme(shell.getState().theme);
}

/** No figure is as wide as it was on the screen any more: figures follow their places a moment later. */
function fits(): boolean {
  const main = document.querySelector("main");
  return main === null || main.scrollWidth <= main.clientWidth + 1;
}

/**
 * Prints a lesson as a worksheet, its questions as nobody answered them and without the figures that answer them, or as the sheet
 * with what is right. What the learner answered stays as it is.
 */
export async function printSheet({ shell, made }: Pick<Headlight, "shell" | "made">, sheet: Sheet): Promise<void> {
  if (isPrinting()) return;
  const sheets = madeIn(made, createSheets);
  const head = document.createElement("p");
  head.textContent = sheetWords[sheet];
  const root = document.documentElement;
  sheets.setState({ sheet });
  root.dataset["sheet"] = sheet;
  document.querySelector("main")?.prepend(head);
  try {
    await printNotebook(shell);
  } finally {
    head.remove();
    delete root.dataset["sheet"];
    sheets.setState({ sheet: null });
  }
}
