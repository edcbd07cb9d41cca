import { mapsPanelWords } from "../../../../../words/en/mapsPanel";
import { TermMark } from "../../../../controls/glossary/Term";
import { SelectField } from "../../../../controls/SelectField";
import { Switch } from "../../../../controls/Switch";
import { SCALES } from "../../look";
import type { PanelProps } from "../../panel";

/** What the colours run between, and whether that follows the window. */
export function ColourChoice({ look: { scale, follow }, setLook }: Pick<PanelProps, "look" | "setLook">) {
  const words = mapsPanelWords.colours;
  return (
    <>
      <SelectField label={words.title} mark={<TermMark id="even" />} value={scale} options={SCALES.map((each) => ({ value: each, label: words[each] }))} onChange={(next) => setLook({ scale: next })} />
      {scale !== "plain" && <Switch label={words.follow} checked={follow} onChange={(next) => setLook({ follow: next })} />}
    </>
  );
}
