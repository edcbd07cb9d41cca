import { DropdownMenu } from "radix-ui";
import { Fragment } from "react";
import type { MenuProps } from "./Menu";
import styles from "./OpenMenu.module.css";

/** A menu that is open when it first shows. */
export default function OpenMenu({ trigger, groups }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false} defaultOpen>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      {/* Inside the page's main part, so that those who move from landmark to landmark find it. */}
      <DropdownMenu.Portal container={document.querySelector("main")}>
        <DropdownMenu.Content className={styles.menu} align="end" sideOffset={4} collisionPadding={8}>
          <Items groups={groups} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Rendered only while the menu is open, so that the items say how things stand now. */
function Items({ groups }: Pick<MenuProps, "groups">) {
  return groups().map((items, i) => (
    <Fragment key={items[0]?.id ?? i}>
      {i > 0 && <DropdownMenu.Separator className={styles.line} />}
      {items.map(({ id, label, hint, enabled = true, run }) => (
        <DropdownMenu.Item key={id} className={styles.item} disabled={!enabled} onSelect={run}>
          {label}
          {hint !== undefined && <span className={styles.hint}>{hint}</span>}
        </DropdownMenu.Item>
      ))}
    </Fragment>
  ));
}
