import { useId, useRef, useState } from "react";
import { seriesWords } from "../../../../words/en/series";
import { Button } from "../../../controls/Button";
import { useHeavyPuts } from "../../../controls/pieces/useHeavyPuts";
import styles from "./PasteBox.module.css";

/**
 * A box for a table that was copied elsewhere; takes it when it is pasted, or typed and confirmed. What is too much for the box is taken
 * with what stands in it.
 */
export function PasteBox({ onPaste }: { readonly onPaste: (text: string) => void }) {
  const id = useId();
  const [text, setText] = useState("");
  const box = useRef<HTMLTextAreaElement>(null);
  useHeavyPuts(box, onPaste);
  return (
    <div className={styles.box}>
      <label className={styles.label} htmlFor={id}>
        {seriesWords.files.pasteBox}
      </label>
      <textarea
        ref={box}
        id={id}
        className={styles.text}
        rows={5}
        spellCheck={false}
        // The person asked for this box to paste into it.
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData("text/plain");
          if (text !== "" || pasted.trim() === "") return;
          event.preventDefault();
          onPaste(pasted);
        }}
      />
      <Button disabled={text.trim() === ""} onClick={() => onPaste(text)}>
        {seriesWords.files.readPasted}
      </Button>
    </div>
  );
}
