import { quiet } from "./quiet";
import type { Shell } from "./shellStore";
import { applyTheme } from "./theme";

/** Prints the notebook as it reads: without controls, in light colours, every cell drawn. */
export async function printNotebook(shell: Shell): Promise<void> {
  const { mode } = shell.getState();
  shell.setState({ mode: "read" });
  applyTheme("light");
  dispatchEvent(new Event("beforeprint"));
  // Maps in light colours, and cells far down the page.
  await quiet();
  window.print();
  shell.setState({ mode });
  applyTheme(shell.getState().theme);
}
