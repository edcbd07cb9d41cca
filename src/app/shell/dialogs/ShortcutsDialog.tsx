import { Modal } from "../../controls/Modal";
import { useHeadlight } from "../headlight";
import { commands } from "../commands/commands";
import { closeDialog } from "../shellStore";
import { shown } from "../commands/shortcut";
import styles from "./dialogs.module.css";

const IN_MAPS: readonly (readonly [string, string])[] = [
  ["Arrow keys", "In a map: move to the next cell. With Shift: ten at once"],
  ["Enter", "In a map: enlarge it. In a number: take it over"],
  ["Space", "In a map: keep its row lit. With Shift: all rows up to it"],
  ["Escape", "Leave the map, take back what was typed, close a dialog"],
];

export function ShortcutsDialog() {
  const headlight = useHeadlight();
  const { shell } = headlight;
  const keyed = commands(headlight).flatMap(({ label, shortcut }) => (shortcut === undefined ? [] : [[shown(shortcut), label] as const]));
  return (
    <Modal title="Keyboard shortcuts" onClose={() => closeDialog(shell)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Keys</th>
            <th scope="col">What they do</th>
          </tr>
        </thead>
        <tbody>
          {[...keyed, ...IN_MAPS].map(([keys, label]) => (
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
