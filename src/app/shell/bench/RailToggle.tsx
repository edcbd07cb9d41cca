import ChevronUp from "lucide-react/icons/chevron-up";
import PanelLeft from "lucide-react/icons/panel-left";
import { memo } from "react";
import { benchWords } from "../../../words/en/bench";
import { Button } from "../../controls/Button";
import styles from "./Rail.module.css";

interface RailToggleProps {
  readonly open: boolean;
  /** Whether the rail is a sheet, whose edge this is; else it stands beside the figure, and this is a corner of it. */
  readonly sheet: boolean;
  readonly toggle: () => void;
}

/** Opens and shuts the settings. */
export const RailToggle = memo(function RailToggle({ open, sheet, toggle }: RailToggleProps) {
  const does = open ? benchWords.shut : benchWords.open;
  if (!sheet) return <Button look="quiet" className={styles.corner} aria-label={does} title={does} aria-expanded={open} icon={<PanelLeft size={16} aria-hidden />} onClick={toggle} />;
  return (
    <Button look="quiet" className={styles.edge} title={does} aria-expanded={open} onClick={toggle}>
      {benchWords.rail}
      <ChevronUp size={16} aria-hidden />
    </Button>
  );
});
