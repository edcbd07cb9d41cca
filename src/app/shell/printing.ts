import type { Shell } from "./shellStore";
import { applyTheme, keptTheme } from "./theme";

/** ms until what was asked to be redrawn (maps in light colours, cells far down the page) is on screen. */
const REDRAW = 600;

/** Prints the notebook as it reads: without controls, in light colours, every cell drawn. */
export async function printNotebook(shell: Shell): Promise<void> {
  const { mode } = shell.getState();
  shell.setState({ mode: "read" });
  applyTheme("light");
  dispatchEvent(new Event("beforeprint"));
  await new Promise((resolve) => setTimeout(resolve, REDRAW));
  window.print();
  shell.setState({ mode });
  applyTheme(keptTheme());
}
