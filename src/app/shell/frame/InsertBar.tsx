import Plus from "lucide-react/icons/plus";
import { memo } from "react";
import { frameWords } from "../../../words/en/frame";
import { Button } from "../../controls/Button";
import { useHeadlight } from "../headlight";
import { CommandMenu } from "../commands/CommandMenu";
import styles from "./InsertBar.module.css";

/** Between two cells: adds one at place `at`. */
export const InsertBar = memo(function InsertBar({ at }: { readonly at: number }) {
  const headlight = useHeadlight();
  return (
    <div className={styles.bar} data-controls>
      <CommandMenu
        trigger={
          <Button className={styles.button} look="quiet" icon={<Plus size={16} aria-hidden />}>
            {frameWords.add}
          </Button>
        }
        groups={({ adding, toMenuItem }) => [adding(headlight, at, (kind) => kind).map(toMenuItem)]}
      />
    </div>
  );
});
