import { Suspense } from "react";
import { controlsWords } from "../../../../words/en/controls";
import { panelsWords } from "../../../../words/en/panels";
import { Boundary } from "../../../controls/Boundary";
import { preloadable } from "../../../controls/preloadable";
import { Tabs } from "../../../controls/Tabs";
import type { PanelProps } from "../panel";
import styles from "../AttentionView.module.css";
import LongMaps, { type LongMapsProps } from "./LongMaps";

const ScanPanel = preloadable(() => import("../scan/ScanPanel")).View;

const IDS = ["maps", "scan"] as const;

/** The panels of a window that is too long for whole maps: those that need none. */
export default function LongPanels({ inputs, edit, ...props }: LongMapsProps & Pick<PanelProps, "inputs" | "edit">) {
  const { cell, value, look, setLook } = props;
  const current = look.panel === "scan" ? "scan" : "maps";
  return (
    <Tabs
      label={panelsWords.tabs}
      tabs={IDS.map((id) => ({ id, label: panelsWords[id].label, hint: panelsWords[id].purpose }))}
      current={current}
      onChange={(panel) => setLook({ panel, focus: null })}
    >
      <Boundary key={current} what={controlsWords.parts.panel} causes={[look, value]}>
        {current === "maps" ? (
          <LongMaps {...props} />
        ) : (
          <Suspense fallback={<div className={styles.waiting} aria-hidden="true" data-coming />}>
            <ScanPanel {...{ cell, value, inputs, edit }} />
          </Suspense>
        )}
      </Boundary>
    </Tabs>
  );
}
