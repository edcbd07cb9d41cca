import X from "lucide-react/icons/x";
import type { ReactNode } from "react";
import type { Problem } from "../../../model/result";
import { controlsWords } from "../../../words/en/controls";
import { Button } from "../../controls/Button";
import { useSentence } from "../../controls/useSentence";
import styles from "./NoticeBar.module.css";

export interface NoticeProps {
  readonly message: string | Problem;
  /** True for what stands in the way of working on. */
  readonly alarming?: boolean;
  readonly onDismiss?: () => void;
  /** Buttons. */
  readonly children?: ReactNode;
}

/** One sentence across the page, under the bar. */
export function NoticeBar({ message, alarming = false, onDismiss, children }: NoticeProps) {
  const sentence = useSentence(message);
  return (
    <div className={`${styles.notice} ${alarming ? styles.alarming : ""}`} data-chrome>
      <p role={alarming ? "alert" : "status"}>{sentence}</p>
      {children}
      {onDismiss !== undefined && (
        <Button look="quiet" aria-label={controlsWords.dismiss} icon={<X size={16} aria-hidden />} onClick={onDismiss} />
      )}
    </div>
  );
}
