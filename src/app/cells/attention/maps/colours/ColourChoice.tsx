import { mapsPanelWords } from "../../../../../words/en/mapsPanel";
import { WithTerm } from "../../../../controls/glossary/Term";
import { SelectField } from "../../../../controls/SelectField";
import { Switch } from "../../../../controls/Switch";
import { SCALES } from "../../look";
import type { PanelProps } from "../../panel";

/** What the colours run between, and whether that follows the window. */
export function ColourChoice({ look: { scale, follow }, setLook }: Pick<PanelProps, "look" | "setLook">) {
  const words = mapsPanelWords.colours;
  return (
    <>
      <WithTerm id="even">
        <SelectField label={words.title} value={scale} options={SCALES.map((each) => ({ value: each, label: words[each] }))} onChange={(next) => setLook({ scale: next })} />
      </WithTerm>
      {scale !== "plain" && <Switch label={words.follow} checked={follow} onChange={(next) => setLook({ follow: next })} />}
    </>
  );
}
