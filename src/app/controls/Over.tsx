import { Dialog } from "radix-ui";
import { useState, type ReactNode } from "react";
import styles from "./Over.module.css";

export interface OverProps {
  readonly className: string | undefined;
  readonly onClose: () => void;
  /** Called once it is gone and the keyboard was given back. */
  readonly onClosed?: (() => void) | undefined;
  /** With a `Dialog.Title` in it. */
  readonly children: ReactNode;
}

/** Something over the page, which waits beneath: Escape or a click beside it closes it, and what had the keyboard has it back. */
export function Over({ className, onClose, onClosed, children }: OverProps) {
  const [opener] = useState(() => document.activeElement);
  const giveBack = (event: Event) => {
    // Radix gives it to a trigger of its own, which there is none of.
    event.preventDefault();
    // Where a command has gone somewhere, it stays there.
    if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    onClosed?.();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        {/* A plain one: Radix's own keeps the page from scrolling by a style element, which the content policy forbids. */}
        <div className={styles.veil} />
        <Dialog.Content className={className} aria-describedby={undefined} onCloseAutoFocus={giveBack}>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
