import ListTree from "lucide-react/icons/list-tree";
import MenuIcon from "lucide-react/icons/menu";
import Redo2 from "lucide-react/icons/redo-2";
import Share2 from "lucide-react/icons/share-2";
import Undo2 from "lucide-react/icons/undo-2";
import { useStore } from "zustand";
import { barWords } from "../../../words/en/bar";
import { commandsWords } from "../../../words/en/commands";
import { Button } from "../../controls/Button";
import { Menu } from "../../controls/Menu";
import { useHeadlight } from "../headlight";
import { redo, undo } from "../../notebook/document/notebookStore";
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
      <Button className={styles.wide} look="quiet" aria-label={commandsWords.undo} title={commandsWords.undo} disabled={!canUndo} icon={<Undo2 size={18} aria-hidden />} onClick={() => undo(store)} />
      <Button className={styles.wide} look="quiet" aria-label={commandsWords.redo} title={commandsWords.redo} disabled={!canRedo} icon={<Redo2 size={18} aria-hidden />} onClick={() => redo(store)} />
      <Button icon={<Share2 size={16} aria-hidden />} onClick={() => openDialog(shell, "share")}>
        {barWords.share}
      </Button>
      <Menu
        trigger={<Button look="quiet" aria-label={barWords.outline} title={barWords.outlineHint} icon={<ListTree size={18} aria-hidden />} />}
        groups={() => [group("go")]}
      />
      <ThemeSwitch />
      <Menu
        trigger={<Button look="quiet" aria-label={barWords.menu} title={barWords.menu} icon={<MenuIcon size={18} aria-hidden />} />}
        groups={() => [group("edit"), group("notebook"), group("view")]}
      />
    </header>
  );
}
