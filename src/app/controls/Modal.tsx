import X from "lucide-react/icons/x";
import { Dialog } from "radix-ui";
import type { ReactNode } from "react";
import { controlsWords } from "../../words/en/controls";
import { Button } from "./Button";
import { Over } from "./Over";
import styles from "./Modal.module.css";

export interface ModalProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Whether it takes all of the page that it can use, as a table does. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A dialog over the page: Escape, the cross, or a click beside it closes it. */
export function Modal({ title, onClose, isWide = false, children }: ModalProps) {
  return (
    <Over className={isWide ? `${styles.modal} ${styles.wide}` : styles.modal!} onClose={onClose}>
      <header className={styles.header}>
        <Dialog.Title className={styles.title}>{title}</Dialog.Title>
        <Dialog.Close asChild>
          <Button look="quiet" aria-label={controlsWords.close} icon={<X size={18} aria-hidden />} />
        </Dialog.Close>
      </header>
      {children}
    </Over>
  );
}
