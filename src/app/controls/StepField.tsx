import { NumberField } from "./NumberField";

export interface StepFieldProps {
  readonly label: string;
  /** Counted from 0, as in arrays. */
  readonly step: number;
  readonly steps: number;
  /** A slider beside the box. */
  readonly slider?: boolean;
  readonly onChange: (step: number) => void;
}

/** A step of a window, typed as people count: the first is 1. */
export function StepField({ label, step, steps, slider = false, onChange }: StepFieldProps) {
  return <NumberField label={label} value={step + 1} min={1} max={steps} slider={slider} onChange={(typed) => onChange(typed - 1)} />;
}
