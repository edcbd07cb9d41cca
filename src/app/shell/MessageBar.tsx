import { useEffect } from "react";
import { Button } from "../controls/Button";
import { say, useShell } from "./shellStore";
import styles from "./MessageBar.module.css";

const SHOWN_FOR = 8_000;

/** One sentence at the foot of the page on what was just done; it goes by itself. */
export function MessageBar() {
  const message = useShell((state) => state.message);
  useEffect(() => {
    if (message === null) return;
    const timer = setTimeout(() => say(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div className={styles.place} role="status" data-chrome>
      {message !== null && (
        <div className={styles.message}>
          <p>{message}</p>
          <Button look="quiet" onClick={() => say(null)}>
            Close
          </Button>
        </div>
      )}
    </div>
  );
}
