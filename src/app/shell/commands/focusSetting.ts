import { setCollapsed } from "../../notebook/document/looks";
import type { Headlight } from "../headlight";
import { goToCell } from "./goToCell";

/** ms for a view that has to be drawn first. */
const PATIENCE = 5000;

/** Unfolds a cell and gives the keyboard to the setting with this label; to the cell itself where it has none now. */
export function focusSetting({ shell, store }: Pick<Headlight, "shell" | "store">, id: string, label: string): void {
  shell.setState({ mode: "edit" });
  store.getState().lookAt(setCollapsed(id, false));
  goToCell(shell, id);
  const until = performance.now() + PATIENCE;
  const look = () => {
    const found = settingIn(document.querySelector(`[data-cell-id="${CSS.escape(id)}"]`), label) ?? settingIn(document, label);
    if (found === null) {
      if (performance.now() < until) requestAnimationFrame(look);
      return;
    }
    found.focus();
    found.scrollIntoView({ block: "nearest" });
    if (found instanceof HTMLInputElement) found.select();
  };
  requestAnimationFrame(look);
}

function settingIn(within: ParentNode | null, label: string): HTMLElement | null {
  const labels = [...(within?.querySelectorAll("label") ?? [])];
  return labels.find((each) => each.textContent?.trim() === label && each.control !== null)?.control ?? null;
}
