import type { AttentionRequest } from "../../../../model/attention/attention";
import { BRANCH_TITLES } from "../../../../viz/maps/mapName";
import { stretches } from "../../layer/padding/padding";
import styles from "./MapsPanel.module.css";
import { BRANCHES } from "../../../../model/attention/branch";

/** Which rows of the maps are even because their step is padding, and why; nothing where there are none. */
export function EvenRows({ request }: { readonly request: AttentionRequest }) {
  const told = BRANCHES.flatMap((branch) => {
    const { mask } = request[branch];
    const padded = mask === null ? [] : [...mask.keys()].filter((step) => mask[step] === 0);
    return padded.length === 0 ? [] : [`${BRANCH_TITLES[branch]} ${padded.length === 1 ? "row" : "rows"} ${stretches(padded)}`];
  });
  if (told.length === 0) return null;
  return (
    <p className={styles.note}>
      {told.join(", ")}: padding. Such a step may look at nothing, and Keras then spreads its row evenly over all {request.steps} steps.
      No other step looks at it.
    </p>
  );
}
