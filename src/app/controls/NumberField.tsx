import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { controlsWords } from "../../words/en/controls";
import { newId } from "../base/ids";
import { FieldName } from "./FieldName";
import { TermMark } from "./glossary/Term";
import type { WordId } from "./glossary/words";
import { readNumber, roundTo } from "./typedNumber";
import styles from "./controls.module.css";

export interface NumberFieldProps {
  /** The accessible name of the box. */
  readonly label: string;
  /** The word of the glossary that says what is set. */
  readonly word?: WordId | undefined;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** The grid that values snap to when stepped or slid; 1 unless given. */
  readonly step?: number;
  readonly unit?: string;
  /** A slider beside the box, named "<label>, slider". */
  readonly slider?: boolean;
  /** Where the slider ends while the value is no greater, so that usual values are not all at its beginning; `max` unless given. */
  readonly sliderMax?: number;
  readonly disabled?: boolean;
  /** Nothing was entered yet: the box is empty, and whatever is entered counts, `value` as well. */
  readonly blank?: boolean;
  /** `gesture` is the same for all values of one drag of the slider. */
  readonly onChange: (value: number, gesture?: string) => void;
}

/** A number that can be typed: takes effect on Enter or when the box is left; Escape takes it back. */
export function NumberField(props: NumberFieldProps) {
  const { label, word, value, min, max, step = 1, unit, slider = false, sliderMax = max, disabled = false, blank = false, onChange } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [hint, setHint] = useState<string | null>(null);
  const gesture = useRef("");
  /** The slider's end stays where it is during a drag. */
  const [heldEnd, setHeldEnd] = useState<number | null>(null);
  const end = heldEnd ?? Math.min(max, Math.max(sliderMax, value));

  useEffect(() => setHint(null), [value]);

  const commit = () => {
    if (draft === null) return;
    setDraft(null);
    if (blank && draft.trim() === "") return;
    const read = readNumber(draft, min, max, Number.isInteger(step));
    if (typeof read === "string") {
      setHint(controlsWords.fields.stays(label, value, read));
      return;
    }
    setHint(null);
    if (blank || read !== value) onChange(read);
  };

  const nudge = (direction: 1 | -1) => {
    const next = Math.min(max, Math.max(min, roundTo((draft === null ? value : Number(draft)) + direction * step, step)));
    setDraft(null);
    if (Number.isFinite(next) && next !== value) onChange(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit();
    else if (event.key === "Escape") setDraft(null);
    else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      nudge(event.key === "ArrowUp" ? 1 : -1);
    }
  };

  return (
    <div className={styles.field}>
      <FieldName {...{ id, label }} mark={word && <TermMark id={word} />} />
      <div className={styles.row}>
        <input
          id={id}
          className={styles.input}
          type="text"
          role="spinbutton"
          inputMode="decimal"
          autoComplete="off"
          maxLength={400}
          aria-valuenow={blank ? undefined : value}
          aria-valuemin={min}
          aria-valuemax={max}
          aria-invalid={hint !== null}
          aria-describedby={hint === null ? undefined : `${id}-hint`}
          data-settled={draft === null || undefined}
          disabled={disabled}
          value={draft ?? (blank ? "" : String(value))}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commit}
          onKeyDown={onKeyDown}
        />
        {unit !== undefined && <span className={styles.unit}>{unit}</span>}
        {slider && (
          <input
            className={styles.slider}
            type="range"
            aria-label={controlsWords.slider(label)}
            disabled={disabled}
            min={min}
            max={end}
            step={step}
            value={value}
            onPointerDown={() => {
              gesture.current = newId();
              setHeldEnd(end);
            }}
            onPointerUp={() => {
              gesture.current = "";
              setHeldEnd(null);
            }}
            onChange={(event) => onChange(Number(event.target.value), gesture.current || undefined)}
          />
        )}
      </div>
      {hint !== null && (
        <span id={`${id}-hint`} className={styles.hint} role="status">
          {hint}
        </span>
      )}
    </div>
  );
}
