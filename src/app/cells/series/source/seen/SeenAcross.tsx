import Maximize2 from "lucide-react/icons/maximize-2";
import { type ReactNode, useState } from "react";
import { seenWords } from "../../../../../words/en/seen";
import { Button } from "../../../../controls/Button";
import { Modal } from "../../../../controls/Modal";
import styles from "./SeenAcross.module.css";

/** A table in its place, and across the page where its place is as narrow as the rail, in which one column alone would show. */
export function SeenAcross({ children }: { readonly children: ReactNode }) {
  const [isAcross, setAcross] = useState(false);
  return (
    <div className={styles.place}>
      <div className={styles.across}>
        <Button look="quiet" icon={<Maximize2 size={16} aria-hidden />} onClick={() => setAcross(true)}>
          {seenWords.across}
        </Button>
      </div>
      {isAcross ? (
        <Modal title={seenWords.table} isWide onClose={() => setAcross(false)}>
          {children}
        </Modal>
      ) : (
        children
      )}
    </div>
  );
}
