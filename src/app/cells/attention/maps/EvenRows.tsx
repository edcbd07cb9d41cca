import { memo } from "react";
import type { AttentionRequest } from "../../../../model/attention/attention";
import { branchesWords } from "../../../../words/en/branches";
import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import { stretches } from "../../layer/padding/stretches";
import styles from "./MapsPanel.module.css";
import { BRANCHES } from "../../../../model/attention/branch";

/** Which rows of the maps are even because their step is padding, and why; nothing where there are none. */
export const EvenRows = memo(function EvenRows({ request }: { readonly request: AttentionRequest }) {
  const words = mapsPanelWords.even;
  const told = BRANCHES.flatMap((branch) => {
    const { mask } = request[branch];
    const padded = mask === null ? [] : [...mask.keys()].filter((step) => mask[step] === 0);
    return padded.length === 0 ? [] : [words.rows(branchesWords.titles[branch], padded.length, stretches(padded))];
  });
  if (told.length === 0) return null;
  return <p className={styles.note}>{words.why(told, request.steps)}</p>;
});
