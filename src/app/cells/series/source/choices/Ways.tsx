import type { Choice, ReadingChange } from "../../../../../model/series/reading/choice";
import { wayInWords } from "../../../../../words/choices";
import { seriesWords } from "../../../../../words/en/series";
import { Button } from "../../../../controls/Button";
import controls from "../../../../controls/controls.module.css";

/** More buttons than this are no longer looked over. */
const MOST_BUTTONS = 7;

interface WaysProps {
  readonly choice: Choice;
  readonly className?: string | undefined;
  readonly onChange: (change: ReadingChange) => void;
}

/** The other ways of a choice: a button for each of the likeliest, and a list of the rest. */
export function Ways({ choice, className, onChange }: WaysProps) {
  const { others } = choice;
  const rest = others.slice(MOST_BUTTONS);
  return (
    <>
      {others.slice(0, MOST_BUTTONS).map((way) => (
        <Button key={JSON.stringify(way.set)} className={className} onClick={() => onChange(way.set)}>
          {wayInWords(choice, way)}
        </Button>
      ))}
      {rest.length > 0 && (
        <select className={controls.select} aria-label={seriesWords.question.more} value="" onChange={({ target }) => onChange(rest[Number(target.value)]!.set)}>
          <option value="">{seriesWords.question.more}</option>
          {rest.map((way, i) => (
            <option key={JSON.stringify(way.set)} value={i}>
              {wayInWords(choice, way)}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
