import { useShell } from "../shellStore";

/** Brings a cell into view and puts the keyboard into it, once it is on the page. */
export function goToCell(id: string): void {
  useShell.setState({ current: id });
  requestAnimationFrame(() => {
    const cell = document.querySelector<HTMLElement>(`[data-cell-id="${CSS.escape(id)}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest" });
  });
}
