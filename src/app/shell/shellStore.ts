import { createStore, useStore, type StoreApi } from "zustand";
import type { Message } from "../base/message";
import { linkTo } from "../base/siteLinks";
import { useHeadlight } from "./headlight";
import { keepTheme, keptTheme, type ThemeChoice } from "./theme";

/** `edit` shows all controls, `read` none, `present` one slide at a time on the whole screen. */
export type Mode = "edit" | "read" | "present";

export type DialogName = "palette" | "share" | "assign" | "notebooks" | "shortcuts" | "glossary" | "notes";

interface ShellState {
  /** The cell that the keyboard is in, or was in last. */
  readonly current: string | null;
  readonly mode: Mode;
  /** In `present`: which slide is on screen, counted from 0. */
  readonly slide: number;
  readonly dialog: DialogName | null;
  readonly theme: ThemeChoice;
  /** The lessons and notebooks stand in the place of the notebook. */
  readonly gallery: boolean;
  /** Why the link in the address could not be opened; null where it could, or there is none. */
  readonly refusedLink: Message | null;
}

/** What the page around the cells shows. Never part of the document. */
export const createShell = ({ gallery }: Pick<ShellState, "gallery">): Shell =>
  createStore<ShellState>(() => ({ current: null, mode: "edit", slide: 0, dialog: null, theme: keptTheme(), gallery, refusedLink: null }));

export type Shell = StoreApi<ShellState>;

export const useShell = <T>(part: (state: ShellState) => T): T => useStore(useHeadlight().shell, part);

export const openDialog = (shell: Shell, dialog: DialogName) => shell.setState({ dialog });
/** Takes another theme, also for the next visit. */
export function setTheme(shell: Shell, theme: ThemeChoice): void {
  keepTheme(theme);
  shell.setState({ theme });
}

/** Shows the notebook in the place of the gallery, where that stands there. */
export function leaveGallery(shell: Shell): void {
  if (!shell.getState().gallery) return;
  history.replaceState(null, "", linkTo(location.search, {}));
  shell.setState({ gallery: false });
}

export const closeDialog = (shell: Shell) => shell.setState({ dialog: null });
