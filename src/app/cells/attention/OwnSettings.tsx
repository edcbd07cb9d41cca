import type { CellViewProps } from "../../notebook/document/kind";
import type { LayerValue } from "../layer/value";
import type { SeriesValue } from "../series/value";
import { isLong, type LongValue } from "./long/value";
import type { AttentionLook } from "./look";
import { ColourChoice } from "./maps/ColourChoice";
import { LookBar } from "./maps/LookBar";
import { TrainHere } from "./TrainHere";
import type { AttentionValue } from "./value";

/** How the maps are looked at, and the way to maps that learnt. */
export default function OwnSettings({ cell, state: { value }, inputs, look, setLook, edit, goTo }: CellViewProps<object, AttentionValue | LongValue, AttentionLook>) {
  const layer = inputs["layer"] as LayerValue | undefined;
  const series = inputs["series"] as SeriesValue | undefined;
  const untrained = layer !== undefined && layer.trained?.bundled !== false && series?.series.short === series?.series.long;
  return (
    <>
      {value !== undefined && !isLong(value) && look.panel === "maps" && (
        <LookBar look={look.look} onChange={(next) => setLook({ look: next })}>
          <ColourChoice {...{ look, setLook }} />
        </LookBar>
      )}
      {untrained && series !== undefined && value !== undefined && !isLong(value) && <TrainHere {...{ cell, series, edit, goTo }} />}
    </>
  );
}
