import { useId, useRef } from "react";
import { controlsWords } from "../../../../words/en/controls";
import { trainingWords } from "../../../../words/en/training";
import { newId } from "../../../base/ids";
import { NumberField } from "../../../controls/NumberField";
import styles from "./TaskSettings.module.css";

/** Powers of ten at the ends of the slider, and its steps between two of them. */
const ENDS = [-5, 0] as const;
const STEP = 0.05;

interface RateFieldProps {
  readonly value: number;
  readonly disabled: boolean;
  readonly onChange: (rate: number, gesture?: string) => void;
}

/** The learning rate, typed or slid by its logarithm: 0.001 is as far from 0.01 as that from 0.1. */
export function RateField({ value, disabled, onChange }: RateFieldProps) {
  const id = useId();
  const gesture = useRef<string | undefined>(undefined);
  const { rate } = trainingWords.settings;
  const power = Math.min(ENDS[1], Math.max(ENDS[0], Math.log10(value)));
  return (
    <div className={styles.rate}>
      <NumberField label={rate} value={value} min={0} max={1e12} step={0.0001} disabled={disabled} onChange={onChange} />
      <input
        id={id}
        type="range"
        aria-label={controlsWords.slider(rate)}
        aria-valuetext={String(value)}
        disabled={disabled}
        min={ENDS[0]}
        max={ENDS[1]}
        step={STEP}
        value={Number.isFinite(power) ? power : ENDS[0]}
        onPointerDown={() => (gesture.current = newId())}
        onPointerUp={() => (gesture.current = undefined)}
        onChange={(event) => onChange(Number((10 ** Number(event.target.value)).toPrecision(2)), gesture.current)}
      />
    </div>
  );
}
