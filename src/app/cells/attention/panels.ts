import { lazy } from "react";
import type { Panel } from "./panel";
import { preloaded } from "./preloaded";
import { PANEL_IDS, type PanelId } from "./spec";

/** Asked for at once, beside the engine: by the time that there are maps, there is what draws them. */
export const maps = import("./maps/MapsPanel");

/** The cell's panels. All but the first are loaded when they are opened. */
const PANELS: Partial<Readonly<Record<PanelId, Panel>>> = {
  maps: { label: "Maps", purpose: "Every head's map, four ways to look at it.", View: preloaded(maps) },
  heads: {
    label: "Heads",
    purpose: "All heads side by side, sorted and grouped by measure, and which of them look alike.",
    View: lazy(() => import("./heads/HeadsPanel")),
  },
  mixer: {
    label: "Mixer",
    purpose: "Turn heads off, bend weights, move points of the series, and see what becomes of the output.",
    View: lazy(() => import("./mixer/MixerPanel")),
  },
};

/** Those that exist, in the order of their tabs. */
export const panels: readonly (Panel & { readonly id: PanelId })[] = PANEL_IDS.flatMap((id) => {
  const panel = PANELS[id];
  return panel === undefined ? [] : [{ ...panel, id }];
});
