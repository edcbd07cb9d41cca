import { dialogsWords } from "../../../words/en/dialogs";
import { Modal } from "../../controls/Modal";
import { useHeadlight } from "../headlight";
import { commands } from "../commands/commands";
import { closeDialog } from "../shellStore";
import { keysOf } from "../commands/shown";
import styles from "./dialogs.module.css";

export function ShortcutsDialog() {
  const words = dialogsWords.shortcuts;
  const headlight = useHeadlight();
  const { shell } = headlight;
  const keyed = commands(headlight).flatMap(({ id, label }) => {
    const keys = keysOf(id);
    return keys === undefined ? [] : [[keys, label] as const];
  });
  const inMaps = [
    [words.arrows, words.arrowsDo],
    [words.enter, words.enterDoes],
    [words.space, words.spaceDoes],
    [words.escape, words.escapeDoes],
  ] as const;
  return (
    <Modal title={words.title} onClose={() => closeDialog(shell)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.keys}</th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {[...keyed, ...inMaps].map(([keys, label]) => (
            <tr key={keys + label}>
              <td>
                <kbd>{keys}</kbd>
              </td>
              <td>{label}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
