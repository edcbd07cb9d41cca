import GraduationCap from "lucide-react/icons/graduation-cap";
import { memo } from "react";
import { panelsWords } from "../../../words/en/panels";
import { newId } from "../../base/ids";
import { Button } from "../../controls/Button";
import type { Cell } from "../../notebook/document/document";
import type { CellViewProps } from "../../notebook/document/kind";
import { sayFull } from "../../notebook/document/sayFull";
import type { SeriesValue } from "../series/value";
import { trainOn } from "../training/trainOn";
import styles from "./AttentionView.module.css";

interface TrainHereProps extends Pick<CellViewProps, "edit" | "goTo"> {
  readonly cell: Cell;
  readonly series: SeriesValue;
}

/** The way from maps of weights that were drawn to maps of weights that learnt this series. */
export const TrainHere = memo(function TrainHere({ cell, series, edit, goTo }: TrainHereProps) {
  const begin = () => {
    const id = newId();
    edit((notebook, kinds) => {
      const next = trainOn(cell, series, id)(notebook, kinds);
      if (next === notebook) sayFull();
      return next;
    });
    goTo(id);
  };
  return (
    <Button look="quiet" className={styles.train} title={panelsWords.trainNote} icon={<GraduationCap size={16} aria-hidden />} onClick={begin}>
      {panelsWords.train}
    </Button>
  );
});
