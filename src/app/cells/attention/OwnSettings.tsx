import { memo } from "react";
import type { CellViewProps } from "../../notebook/document/kind";
import { isLong, type LongValue } from "./long/value";
import type { AttentionLook } from "./look";
import { ColourChoice } from "./maps/colours/ColourChoice";
import { LookBar } from "./maps/looks/LookBar";
import type { AttentionValue } from "./value";

/** How the maps are looked at. */
export default function OwnSettings({ state: { value }, look, setLook }: CellViewProps<object, AttentionValue | LongValue, AttentionLook>) {
  if (value === undefined || isLong(value) || look.panel !== "maps") return null;
  return <Ways {...{ look, setLook }} />;
}

/** What stays while the maps change. */
const Ways = memo(function Ways({ look, setLook }: Pick<CellViewProps<object, unknown, AttentionLook>, "look" | "setLook">) {
  return (
    <LookBar look={look.look} onChange={(next) => setLook({ look: next })}>
      <ColourChoice {...{ look, setLook }} />
    </LookBar>
  );
});
