import { Popover } from "radix-ui";
import { useState, type RefObject } from "react";
import { glossaryWords } from "../../../words/en/glossary";
import { Button } from "../Button";
import styles from "./Entry.module.css";
import { Glossary } from "./Glossary";
import type { WordId } from "./words";

export interface EntryProps {
  readonly id: WordId;
  /** Where the word stands, and the keyboard goes back to. */
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** What one word means, beside it; and from there all others. */
export default function Entry({ id, anchor, onClose }: EntryProps) {
  const [all, setAll] = useState(false);
  const { name, says } = glossaryWords.words[id];
  return (
    <Popover.Root open onOpenChange={(open) => open || onClose()}>
      <Popover.Anchor virtualRef={anchor as RefObject<HTMLButtonElement>} />
      {/* Inside the page's main part, so that those who move from landmark to landmark find it. */}
      <Popover.Portal container={document.querySelector("main")}>
        <Popover.Content
          className={styles.entry}
          aria-label={all ? glossaryWords.title : name}
          sideOffset={6}
          collisionPadding={8}
          // The word's own click closes it.
          onInteractOutside={(event) => event.target instanceof Node && anchor.current?.contains(event.target) === true && event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            anchor.current?.focus();
          }}
        >
          {all ? (
            <Glossary at={id} />
          ) : (
            <>
              <p>
                <strong>{name}.</strong> {says}
              </p>
              <Button look="quiet" onClick={() => setAll(true)}>
                {glossaryWords.all}
              </Button>
            </>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
