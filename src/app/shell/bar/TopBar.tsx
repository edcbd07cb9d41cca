import ListTree from "lucide-react/icons/list-tree";
import MenuIcon from "lucide-react/icons/menu";
import Presentation from "lucide-react/icons/presentation";
import Redo2 from "lucide-react/icons/redo-2";
import Share2 from "lucide-react/icons/share-2";
import SlidersHorizontal from "lucide-react/icons/sliders-horizontal";
import Undo2 from "lucide-react/icons/undo-2";
import { useStore } from "zustand";
import { barWords } from "../../../words/en/bar";
import { Button } from "../../controls/Button";
import { useHeadlight } from "../headlight";
import { redo, undo } from "../../notebook/document/notebookStore";
import { BackendBadge } from "./BackendBadge";
import { CommandMenu } from "../commands/CommandMenu";
import type { Command } from "../commands/command";
import type { Commands } from "../commands/loadCommands";
import { KeepMark } from "./KeepMark";
import { Logo } from "./Logo";
import { linkTo } from "../../base/siteLinks";
import { NotebookTitle } from "../NotebookTitle";
import { present } from "../present";
import { openDialog, useShell } from "../shellStore";
import { ThemeSwitch } from "./ThemeSwitch";
import styles from "./TopBar.module.css";

/** `titled`: whether it carries the notebook's title. */
export function TopBar({ titled }: { readonly titled: boolean }) {
  const headlight = useHeadlight();
  const { store, shell } = headlight;
  const reading = useShell(({ mode }) => mode === "read");
  const assigned = useStore(store, ({ notebook }) => notebook.assignment !== undefined);
  const canUndo = useStore(store.temporal, ({ pastStates }) => pastStates.length > 0);
  const canRedo = useStore(store.temporal, ({ futureStates }) => futureStates.length > 0);
  const group = ({ commands, toMenuItem }: Commands, name: Command["group"]) => commands(headlight).filter((command) => command.group === name).map(toMenuItem);
  return (
    <header className={styles.bar} data-top-bar data-chrome>
      <span className={styles.brand}>
        <Logo />
        Headlight
      </span>
      {titled && <NotebookTitle className={styles.title} />}
      <KeepMark />
      <span className={styles.space} />
      {reading && (
        <Button className={styles.pictured} look="primary" icon={<SlidersHorizontal size={16} aria-hidden />} onClick={() => shell.setState({ mode: "edit" })}>
          {barWords.unread}
        </Button>
      )}
      <a className={styles.lessons} href={linkTo(location.search, { gallery: "" })}>
        {barWords.lessons}
      </a>
      <BackendBadge />
      <Button className={styles.wide} look="quiet" aria-label={barWords.undo} title={barWords.undo} disabled={!canUndo} icon={<Undo2 size={18} aria-hidden />} onClick={() => undo(store)} />
      <Button className={styles.wide} look="quiet" aria-label={barWords.redo} title={barWords.redo} disabled={!canRedo} icon={<Redo2 size={18} aria-hidden />} onClick={() => redo(store)} />
      {!assigned && (
        <Button className={styles.pictured} icon={<Share2 size={16} aria-hidden />} onClick={() => openDialog(shell, "share")}>
          {barWords.share}
        </Button>
      )}
      <Button className={styles.wide} look="quiet" aria-label={barWords.present} title={barWords.present} icon={<Presentation size={18} aria-hidden />} onClick={() => present(headlight)} />
      <CommandMenu
        trigger={<Button look="quiet" aria-label={barWords.outline} title={barWords.outlineHint} icon={<ListTree size={18} aria-hidden />} />}
        groups={(all) => [group(all, "go")]}
      />
      <ThemeSwitch />
      <CommandMenu
        trigger={<Button look="quiet" aria-label={barWords.menu} title={barWords.menu} icon={<MenuIcon size={18} aria-hidden />} />}
        groups={(all) => [group(all, "edit"), group(all, "notebook"), group(all, "view")]}
      />
    </header>
  );
}
