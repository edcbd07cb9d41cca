import { Command as Cmdk } from "cmdk";
import { Dialog } from "radix-ui";
import { Over } from "../../controls/Over";
import { useHeadlight } from "../headlight";
import { commands, type Command } from "../commands/commands";
import { closeDialog } from "../shellStore";
import { shown } from "../commands/shortcut";
import styles from "./Palette.module.css";

const GROUPS: readonly Command["group"][] = ["Edit", "Cell", "Notebook", "View", "Go to"];

/** Every command that can be run now, found by typing a part of its name. */
export function Palette() {
  const headlight = useHeadlight();
  const { shell } = headlight;
  const all = commands(headlight);
  const run = (command: Command) => {
    closeDialog(shell);
    // After the dialog has given the keyboard back, so that a command can put it elsewhere.
    requestAnimationFrame(command.run);
  };
  return (
    <Over className={styles.palette} onClose={() => closeDialog(shell)}>
      <Dialog.Title className="visually-hidden">All commands</Dialog.Title>
      <Cmdk label="All commands">
        <Cmdk.Input className={styles.input} placeholder="What do you want to do?" />
        <Cmdk.List className={styles.list}>
          <Cmdk.Empty className={styles.empty}>No command has that in its name.</Cmdk.Empty>
          {GROUPS.map((group) => (
            <Cmdk.Group key={group} heading={group} className={styles.group}>
              {all
                .filter((command) => command.group === group && command.enabled && command.id !== "palette")
                .map((command) => (
                  <Cmdk.Item
                    key={command.id}
                    value={`${group} ${command.label} ${command.id}`}
                    className={styles.item}
                    onSelect={() => run(command)}
                  >
                    {command.label}
                    {command.shortcut !== undefined && <kbd className={styles.keys}>{shown(command.shortcut)}</kbd>}
                  </Cmdk.Item>
                ))}
            </Cmdk.Group>
          ))}
        </Cmdk.List>
      </Cmdk>
    </Over>
  );
}
