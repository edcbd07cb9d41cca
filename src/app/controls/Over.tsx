import { Dialog } from "radix-ui";
import type { ReactNode } from "react";
import styles from "./Over.module.css";

export interface OverProps {
  readonly className: string | undefined;
  readonly onClose: () => void;
  /** With a `Dialog.Title` in it. */
  readonly children: ReactNode;
}

/** Something over the page, which waits beneath: Escape or a click beside it closes it. */
export function Over({ className, onClose, children }: OverProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        {/* A plain one: Radix's own keeps the page from scrolling by a style element, which the content policy forbids. */}
        <div className={styles.veil} />
        <Dialog.Content className={className} aria-describedby={undefined}>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
