import { useState } from "react";
import { useMedia } from "../../../../viz/base/useMedia";
import { keepUsed, wasUsed } from "../../../base/used";
import type { CellViewProps } from "../../../notebook/document/kind";
import type { SeriesLook } from "../look";
import type { SeriesSpec } from "../spec";
import type { SeriesValue } from "../value";
import { SeriesOverviews } from "../windows/SeriesOverviews";
import { useSeriesMarks } from "../windows/useSeriesMarks";
import { useWindows } from "../windows/useWindows";
import styles from "./SeriesStrip.module.css";

/** Heights of the plots, CSS pixels: of one series, on a phone, and of each of two. */
const ONE = 60;
const ON_PHONE = 48;
const EACH = 36;

/** The series with both windows, small enough to stay over all that is made of it. */
export default function SeriesStrip({ cell, state, look, update }: CellViewProps<SeriesSpec, SeriesValue, SeriesLook>) {
  return state.value === undefined ? <div className={styles.waiting} aria-hidden="true" /> : <Strip {...{ cell, look, update }} value={state.value} />;
}

type StripProps = Pick<CellViewProps<SeriesSpec, SeriesValue, SeriesLook>, "cell" | "look" | "update"> & { readonly value: SeriesValue };

function Strip({ cell: { id, spec }, look, value, update }: StripProps) {
  const { limits, move } = useWindows(spec, value, update);
  const { marks } = useSeriesMarks(id, value.windows);
  const [used, setUsed] = useState(() => wasUsed("windows"));
  const onPhone = useMedia("(max-width: 44rem)");
  const slim = value.series.short !== value.series.long ? EACH : onPhone ? ON_PHONE : ONE;
  const onMove = (position: number, gesture: string) => {
    if (!used) {
      keepUsed("windows");
      setUsed(true);
    }
    move(position, gesture);
  };
  return (
    <div className={styles.strip}>
      <SeriesOverviews {...{ value, marks, onMove, slim }} window={spec.window} planted={look.truth} range={limits.position} inviting={!used} />
    </div>
  );
}
