import { useCallback, useMemo } from "react";
import type { MapBranch } from "../../../../model/attention/branch";
import { MapGrid, type MapCursor } from "../../../../viz/MapGrid";
import type { MapCell } from "../../../../viz/marks";
import { Switch } from "../../../controls/Switch";
import { useView } from "../../../notebook/view";
import type { PanelProps } from "../panel";
import { EnlargedMap } from "./EnlargedMap";
import { ExportMenu } from "./ExportMenu";
import styles from "./MapsPanel.module.css";
import { isWithin, readout } from "./readout";
import { mapRows } from "./rows";
import { InTable, InWords } from "./Words";

const BRANCHES = ["short", "long", "sum"] as const;

/** All maps of the window on show, with what is under the cursor in numbers. */
export function MapsPanel({ cell, value, update }: PanelProps) {
  const { id, title, spec } = cell;
  const seriesId = cell.reads["series"] ?? "";
  const { heads, steps } = value.attention;
  const rows = useMemo(() => mapRows(value, spec.stretch), [value, spec.stretch]);
  const pointed = useView(({ cursor }) => (cursor?.attentionId === id ? cursor : null));
  const cursor = pointed !== null && isWithin(value.attention, pointed) ? pointed : null;
  const point = useView((view) => view.point);
  const onCursor = useCallback(
    (branch: MapBranch, head: number, at: MapCell | null) =>
      point(at === null ? null : { attentionId: id, seriesId, branch, head, query: at.query, key: at.key }),
    [point, id, seriesId],
  );
  const onEnlarge = useCallback((branch: MapBranch, head: number) => update({ enlarged: { branch, head } }), [update]);
  const enlarged = spec.enlarged !== null && spec.enlarged.head < heads ? spec.enlarged : null;

  return (
    <div className={styles.attention}>
      <div className={styles.bar}>
        <Readout text={cursor === null ? null : readout(rows, steps, cursor)} cursor={cursor} />
        <div className={styles.tools}>
          <Switch label="Stretch colours" checked={spec.stretch} onChange={(stretch) => update({ stretch })} />
          <ExportMenu value={value} title={title} />
        </div>
      </div>
      <MapGrid rows={BRANCHES.map((branch) => rows[branch])} {...{ heads, steps, cursor, enlarged, onCursor, onEnlarge }} />
      {enlarged !== null && (
        <EnlargedMap
          row={rows[enlarged.branch]}
          {...{ head: enlarged.head, heads, steps, cursor, onCursor, onEnlarge }}
          onClose={() => update({ enlarged: null })}
        />
      )}
      <p className={styles.note}>
        The sum shows where both branches look, step by step; it is not the map of the output Z, because heads of the two
        branches have values and output weights of their own.
      </p>
      <InWords value={value} rows={rows} />
      <InTable value={value} rows={rows} start={enlarged} />
    </div>
  );
}

/** The cell pointed at, in words and numbers. */
function Readout({ text, cursor }: { readonly text: string | null; readonly cursor: MapCursor | null }) {
  return (
    <p className={styles.readout} role="status" data-branch={cursor?.branch}>
      {text ?? <span className={styles.hint}>Point at a map, or focus it and use the arrow keys, to read a cell.</span>}
    </p>
  );
}
