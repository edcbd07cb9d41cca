import { DropdownMenu } from "radix-ui";
import { Fragment, useRef } from "react";
import type { MenuProps } from "./Menu";
import styles from "./OpenMenu.module.css";

/** A menu that is open when it first shows. */
export default function OpenMenu({ trigger, groups }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  return (
    <DropdownMenu.Root modal={false} defaultOpen>
      <DropdownMenu.Trigger ref={button} asChild>{trigger}</DropdownMenu.Trigger>
      {/* Inside the page's main part, so that those who move from landmark to landmark find it. */}
      <DropdownMenu.Portal container={document.querySelector("main")}>
        <DropdownMenu.Content className={styles.menu} align="end" sideOffset={4} collisionPadding={8}>
          <Items groups={groups} onChoose={() => button.current?.focus({ preventScroll: true })} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Rendered only while the menu is open, so that the items say how things stand now. */
function Items({ groups, onChoose }: Pick<MenuProps, "groups"> & { readonly onChoose: () => void }) {
  return groups().map((items, i) => (
    <Fragment key={items[0]?.id ?? i}>
      {i > 0 && <DropdownMenu.Separator className={styles.line} />}
      {items.map(({ id, label, hint, enabled = true, run }) => {
        // What is run may ask where the keyboard was, to give it back there: an item is gone by then.
        const choose = () => {
          onChoose();
          run();
        };
        return (
          <DropdownMenu.Item key={id} className={styles.item} disabled={!enabled} onSelect={choose}>
            {label}
            {hint !== undefined && <span className={styles.hint}>{hint}</span>}
          </DropdownMenu.Item>
        );
      })}
    </Fragment>
  ));
}
