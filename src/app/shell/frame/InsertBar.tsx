import Plus from "lucide-react/icons/plus";
import { frameWords } from "../../../words/en/frame";
import { Button } from "../../controls/Button";
import { Menu } from "../../controls/Menu";
import { useHeadlight } from "../headlight";
import { adding } from "../commands/commands";
import { toMenuItem } from "../commands/menuItem";
import styles from "./InsertBar.module.css";

/** Between two cells: adds one at place `at`. */
export function InsertBar({ at }: { readonly at: number }) {
  const headlight = useHeadlight();
  return (
    <div className={styles.bar} data-controls>
      <Menu
        trigger={
          <Button className={styles.button} look="quiet" icon={<Plus size={16} aria-hidden />}>
            {frameWords.add}
          </Button>
        }
        groups={() => [adding(headlight, at, (kind) => kind).map(toMenuItem)]}
      />
    </div>
  );
}
