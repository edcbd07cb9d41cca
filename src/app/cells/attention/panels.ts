import { preloadable } from "../../controls/preloadable";
import MapsPanel from "./maps/MapsPanel";
import type { Panel } from "./panel";
import { PANEL_IDS, type PanelId } from "./look";

/** The cell's panels. All but the first are loaded when they are opened. */
const PANELS: Readonly<Record<PanelId, Panel>> = {
  maps: { label: "Maps", purpose: "Every head's map, four ways to look at it.", View: MapsPanel },
  heads: {
    label: "Heads",
    purpose: "All heads side by side, sorted and grouped by measure, and which of them look alike.",
    View: preloadable(() => import("./heads/HeadsPanel")).View,
  },
  mixer: {
    label: "Mixer",
    purpose: "Turn heads off, bend weights, move points of the series, and see what becomes of the output.",
    View: preloadable(() => import("./mixer/MixerPanel")).View,
  },
  walk: {
    label: "Walk",
    purpose: "Follow one step through one head, number by number, to the output.",
    View: preloadable(() => import("./walk/WalkPanel")).View,
  },
  doubt: {
    label: "Doubt",
    purpose: "The same maps with time shuffled, with other weights, and with even ones: what is left of a pattern?",
    View: preloadable(() => import("./doubt/DoubtPanel")).View,
  },
};

/** In the order of their tabs. */
export const panels: readonly (Panel & { readonly id: PanelId })[] = PANEL_IDS.map((id) => ({ ...PANELS[id], id }));
