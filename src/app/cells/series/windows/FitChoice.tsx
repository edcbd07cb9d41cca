import { useId } from "react";
import type { Fit } from "../../../../model/series/windows";
import styles from "./FitChoice.module.css";

const FITS: readonly { readonly fit: Fit; readonly label: string; readonly does: string }[] = [
  {
    fit: "resample",
    label: "Resample the longer one",
    does: "The longer series is brought to the shorter one's number of rows, so that both cover the same stretch.",
  },
  {
    fit: "last",
    label: "Take the last rows of both",
    does: "Both are cut alike, counting back from their ends; the windows stay where both have rows.",
  },
  {
    fit: "pad",
    label: "Pad and mask",
    does: "As above, but where a series has no rows yet, its steps are filled with zeros that attention may not look at.",
  },
];

interface FitChoiceProps {
  readonly fit: Fit;
  readonly onChange: (fit: Fit) => void;
}

/** How two files of different length meet. */
export function FitChoice({ fit, onChange }: FitChoiceProps) {
  const name = useId();
  return (
    <fieldset className={styles.fits}>
      <legend className={styles.legend}>When the two files differ in length</legend>
      {FITS.map(({ fit: value, label, does }) => (
        <label key={value} className={styles.fit}>
          <input type="radio" name={name} checked={value === fit} onChange={() => onChange(value)} />
          <span>
            {label}
            <small className={styles.does}>{does}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
