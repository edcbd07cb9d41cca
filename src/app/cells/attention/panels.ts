import { preloadable } from "../../controls/preloadable";
import MapsPanel from "./maps/MapsPanel";
import type { Panel } from "./panel";
import { PANEL_IDS, type PanelId } from "./look";

/** The cell's panels. All but the first are loaded when they are opened. */
const PANELS: Readonly<Record<PanelId, Panel>> = {
  maps: { View: MapsPanel },
  heads: { View: preloadable(() => import("./heads/HeadsPanel")).View },
  scan: { View: preloadable(() => import("./scan/ScanPanel")).View },
  compare: { View: preloadable(() => import("./compare/ComparePanel")).View },
  mixer: { View: preloadable(() => import("./mixer/MixerPanel")).View },
  walk: { View: preloadable(() => import("./walk/WalkPanel")).View },
  doubt: { View: preloadable(() => import("./doubt/DoubtPanel")).View },
};

/** In the order of their tabs. */
export const panels: readonly (Panel & { readonly id: PanelId })[] = PANEL_IDS.map((id) => ({ ...PANELS[id], id }));
