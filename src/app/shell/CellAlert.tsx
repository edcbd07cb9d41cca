import { CircleAlert, X } from "lucide-react";
import { Button } from "../controls/Button";
import styles from "./CellAlert.module.css";

interface CellAlertProps {
  readonly message: string;
  readonly onDismiss?: (() => void) | undefined;
}

/** One sentence that says what is wrong, where, and what to do. */
export function CellAlert({ message, onDismiss }: CellAlertProps) {
  return (
    <div className={styles.alert}>
      <CircleAlert className={styles.icon} size={18} aria-hidden />
      <p role="alert">{message}</p>
      {onDismiss !== undefined && (
        <Button look="quiet" aria-label="Dismiss this message" icon={<X size={16} aria-hidden />} onClick={onDismiss} />
      )}
    </div>
  );
}
