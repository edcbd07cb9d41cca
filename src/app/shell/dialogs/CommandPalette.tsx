import { Command as Cmdk } from "cmdk";
import { Dialog } from "radix-ui";
import { commandsWords } from "../../../words/en/commands";
import { dialogsWords } from "../../../words/en/dialogs";
import { Over } from "../../controls/Over";
import { useHeadlight } from "../headlight";
import { commands, type Command } from "../commands/commands";
import { closeDialog } from "../shellStore";
import { keysOf } from "../commands/shown";
import styles from "./CommandPalette.module.css";

const GROUPS: readonly Command["group"][] = ["edit", "cell", "notebook", "view", "go"];

/** Every command that can be run now, found by typing a part of its name. */
export function CommandPalette() {
  const words = dialogsWords.palette;
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
      <Dialog.Title className="visually-hidden">{words.title}</Dialog.Title>
      <Cmdk label={words.title}>
        <Cmdk.Input className={styles.input} placeholder={words.ask} />
        <Cmdk.List label={words.list} className={styles.list}>
          <Cmdk.Empty className={styles.empty}>{words.none}</Cmdk.Empty>
          {GROUPS.map((group) => (
            <Cmdk.Group key={group} heading={commandsWords.groups[group]} className={styles.group}>
              {all
                .filter((command) => command.group === group && command.enabled && command.id !== "palette")
                .map((command) => (
                  <Cmdk.Item
                    key={command.id}
                    value={`${commandsWords.groups[group]} ${command.label} ${command.id}`}
                    className={styles.item}
                    onSelect={() => run(command)}
                  >
                    {command.label}
                    {keysOf(command.id) !== undefined && <kbd className={styles.keys}>{keysOf(command.id)}</kbd>}
                  </Cmdk.Item>
                ))}
            </Cmdk.Group>
          ))}
        </Cmdk.List>
      </Cmdk>
    </Over>
  );
}
