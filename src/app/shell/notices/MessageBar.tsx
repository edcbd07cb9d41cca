import { useEffect } from "react";
import { controlsWords } from "../../../words/en/controls";
import { say, useMessage } from "../../base/message";
import { Button } from "../../controls/Button";
import { ReloadButton } from "../../controls/ReloadButton";
import { useSentence } from "../../controls/useSentence";
import styles from "./MessageBar.module.css";

const SHOWN_FOR = 8_000;

/** One sentence at the foot of the page on what was just done; it goes by itself. */
export function MessageBar() {
  const message = useMessage((state) => state.message);
  const sentence = useSentence(message?.text ?? null);
  useEffect(() => {
    // What asks for something stays until it is answered.
    if (message === null || message.reload) return;
    const timer = setTimeout(() => say(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div className={styles.place} role="status" data-chrome>
      {message !== null && (
        <div className={styles.message}>
          <p>{sentence}</p>
          {message.reload && <ReloadButton />}
          <Button look="quiet" onClick={() => say(null)}>
            {controlsWords.close}
          </Button>
        </div>
      )}
    </div>
  );
}
