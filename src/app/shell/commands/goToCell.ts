import { leaveGallery, type Shell } from "../shellStore";

/** Brings a cell into view and puts the keyboard into it, once it is on the page. */
export function goToCell(shell: Shell, id: string): void {
  leaveGallery(shell);
  shell.setState({ current: id });
  requestAnimationFrame(() => {
    const cell = document.querySelector<HTMLElement>(`[data-cell-id="${CSS.escape(id)}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest" });
  });
}
