import { seriesWords } from "../../../../words/en/series";
import { Segmented } from "../../../controls/Segmented";
import type { Source } from "../spec";

const KINDS = ["bundled", "generated", "files"] as const;

interface SourcePickerProps {
  readonly value: Source["from"];
  readonly onPick: (from: Source["from"]) => void;
}

/** Which kind of source the series comes from. */
export function SourcePicker({ value, onPick }: SourcePickerProps) {
  const words = seriesWords.sources;
  return <Segmented label={words.title} value={value} options={KINDS.map((from) => ({ value: from, label: words[from] }))} onChange={onPick} />;
}
