import CircleAlert from "lucide-react/icons/circle-exclamation-point";
import X from "lucide-react/icons/x";
import type { ReactNode } from "react";
import type { Problem } from "../../model/result";
import { controlsWords } from "../../words/en/controls";
import styles from "./Alert.module.css";
import { Button } from "./Button";
import { useSentence } from "./useSentence";

interface AlertProps {
  readonly message: string | Problem;
  readonly onDismiss?: (() => void) | undefined;
  /** Buttons. */
  readonly children?: ReactNode;
}

/** One sentence that says what is wrong, where, and what to do. */
export function Alert({ message, onDismiss, children }: AlertProps) {
  const sentence = useSentence(message);
  return (
    <div className={styles.alert}>
      <CircleAlert className={styles.icon} size={18} aria-hidden />
      <p role="alert">{sentence}</p>
      {children}
      {onDismiss !== undefined && (
        <Button look="quiet" aria-label={controlsWords.dismiss} icon={<X size={16} aria-hidden />} onClick={onDismiss} />
      )}
    </div>
  );
}
