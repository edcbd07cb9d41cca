import { useId } from "react";
import type { Fit } from "../../../../model/series/windows";
import { seriesWords } from "../../../../words/en/series";
import styles from "./FitChoice.module.css";

const FITS: readonly Fit[] = ["resample", "last", "pad"];

interface FitChoiceProps {
  readonly fit: Fit;
  readonly onChange: (fit: Fit) => void;
}

/** How two files of different length meet. */
export function FitChoice({ fit, onChange }: FitChoiceProps) {
  const name = useId();
  return (
    <fieldset className={styles.fits}>
      <legend className={styles.legend}>{seriesWords.fits.title}</legend>
      {FITS.map((value) => (
        <label key={value} className={styles.fit}>
          <input type="radio" name={name} checked={value === fit} onChange={() => onChange(value)} />
          <span>
            {seriesWords.fits[value].label}
            <small className={styles.does}>{seriesWords.fits[value].does}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
