import { ListTree, Menu as MenuIcon, Redo2, Share2, Undo2 } from "lucide-react";
import { useStore } from "zustand";
import { Button } from "../../controls/Button";
import { Menu } from "../../controls/Menu";
import { useHeadlight } from "../headlight";
import { redo, undo } from "../../notebook/document/store";
import { BackendBadge } from "./BackendBadge";
import { commands, type Command } from "../commands/commands";
import { KeepMark } from "./KeepMark";
import { Logo } from "./Logo";
import { toMenuItem } from "../commands/menuItem";
import { openDialog } from "../shellStore";
import { ThemeSwitch } from "./ThemeSwitch";
import styles from "./TopBar.module.css";

export function TopBar() {
  const headlight = useHeadlight();
  const { store, shell } = headlight;
  const canUndo = useStore(store.temporal, ({ pastStates }) => pastStates.length > 0);
  const canRedo = useStore(store.temporal, ({ futureStates }) => futureStates.length > 0);
  const group = (name: Command["group"]) => commands(headlight).filter((command) => command.group === name).map(toMenuItem);
  return (
    <header className={styles.bar} data-top-bar data-chrome>
      <span className={styles.brand}>
        <Logo />
        Headlight
      </span>
      <KeepMark />
      <span className={styles.space} />
      <BackendBadge />
      <Button className={styles.wide} look="quiet" aria-label="Undo" title="Undo" disabled={!canUndo} icon={<Undo2 size={18} aria-hidden />} onClick={() => undo(store)} />
      <Button className={styles.wide} look="quiet" aria-label="Redo" title="Redo" disabled={!canRedo} icon={<Redo2 size={18} aria-hidden />} onClick={() => redo(store)} />
      <Button icon={<Share2 size={16} aria-hidden />} onClick={() => openDialog(shell, "share")}>
        Share
      </Button>
      <Menu
        trigger={<Button look="quiet" aria-label="Outline" title="Outline: go to a cell" icon={<ListTree size={18} aria-hidden />} />}
        groups={() => [group("Go to")]}
      />
      <ThemeSwitch />
      <Menu
        trigger={<Button look="quiet" aria-label="Menu" title="Menu" icon={<MenuIcon size={18} aria-hidden />} />}
        groups={() => [group("Edit"), group("Notebook"), group("View")]}
      />
    </header>
  );
}
