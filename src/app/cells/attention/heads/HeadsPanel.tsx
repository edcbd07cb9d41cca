import { useCallback, useMemo } from "react";
import { BRANCHES, type MapBranch } from "../../../../model/attention/branch";
import { headsWords } from "../../../../words/en/heads";
import { SaveTable } from "../../../controls/SaveTable";
import { SelectField } from "../../../controls/SelectField";
import { Explained } from "../../../controls/glossary/Term";
import { usePointing } from "../../../notebook/document/pointing";
import { evenHeadsInWords } from "../speech";
import { weightRows } from "../maps/rows";
import { groundOf, useHeldScales } from "../maps/colours/useHeldScales";
import type { PanelProps } from "../panel";
import { GROUPS, partAlone, SORTS } from "../look";
import { analyseHeads } from "./analysis";
import { HeadCard } from "./HeadCard";
import styles from "./HeadsPanel.module.css";
import { headsCsv } from "./headsCsv";
import { arrange } from "./order";
import { SimilarityMatrix } from "./SimilarityMatrix";
import { useIdleWork } from "./useIdleWork";
import { meaningOf } from "./measuresInWords";

const MARKS = { title: (inside: string) => <strong>{inside}</strong> };

/** All heads of both branches as small maps, in the order of a measure, and which of them look alike. */
export default function HeadsPanel(props: PanelProps) {
  const { cell, value, inputs, look, setLook } = props;
  const { sort, group, scale, follow } = look;
  const truth = inputs.series?.truth ?? null;
  const work = useCallback(() => analyseHeads(value, truth), [value, truth]);
  const analysis = useIdleWork(work);
  const fresh = useMemo(() => {
    const rows = weightRows(value, { scale, follow });
    return BRANCHES.map((branch) => rows[branch]);
  }, [value, scale, follow]);
  const rows = useHeldScales(fresh, groundOf(props), look);
  const { cursor, queries, onLight } = usePointing(cell.id, value.seriesId, value.attention.steps);
  const onEnlarge = useEnlargedInMaps(setLook);
  if (analysis === null || analysis.heads.length !== 2 * value.attention.heads) return <p role="status">{headsWords.measuring}</p>;
  const known = analysis.heads.some(({ recovery }) => recovery !== null);
  const options = SORTS.filter((each) => each !== "recovery" || known).map((each) => ({ value: each, label: headsWords.sorts[each] }));
  const order = sort === "recovery" && !known ? "place" : sort;
  const meaning = meaningOf(order);
  const even = BRANCHES.map((branch) => evenHeadsInWords(branch, analysis.heads.filter((facts) => facts.even && facts.branch === branch).map(({ head }) => head)));
  const alone = partAlone(["cards", "alike"], look);
  const alike = <SimilarityMatrix heads={analysis.heads} distances={analysis.distances} />;
  if (alone === "alike") {
    return (
      <div className={styles.panel} data-panel="heads" data-part={alone} aria-busy={analysis.distances === null}>
        {alike}
      </div>
    );
  }
  return (
    <div className={styles.panel} data-panel="heads" data-part={alone} aria-busy={analysis.distances === null}>
      {alone === null && (
        <>
          <div className={styles.bar}>
            <div className={styles.choices} data-controls>
              <SelectField label={headsWords.sort} value={order} options={options} onChange={(next) => setLook({ sort: next })} />
              <SelectField label={headsWords.group} value={group} options={GROUPS.map((each) => ({ value: each, label: headsWords.groups[each] }))} onChange={(next) => setLook({ group: next })} />
            </div>
            <p className={styles.meaning}>
              {meaning === null ? headsWords.about : <Explained text={headsWords.meaning(meaning)} marks={MARKS} />}
            </p>
          </div>
          {even.some((each) => each !== null) && <p data-even>{even.filter((each) => each !== null).join(" ")}</p>}
        </>
      )}
      {arrange(analysis, order, group).map(({ title, heads }) => (
        <section key={title} className={styles.group} aria-label={title}>
          <h3>{title}</h3>
          <div className={styles.cards}>
            {heads.map((facts) => (
              <HeadCard
                key={`${facts.branch}${facts.head}`}
                {...{ facts, sort: order, onLight, onEnlarge }}
                sentence={facts.even && even[BRANCHES.indexOf(facts.branch)] !== null ? null : facts.sentence}
                row={rows[BRANCHES.indexOf(facts.branch)]!}
                steps={value.attention.steps}
                axis={value.windows.axis}
                light={cursor}
                pointed={cursor?.cellId === cell.id}
                selected={queries}
              />
            ))}
          </div>
        </section>
      ))}
      {alone === null && (
        <>
          <SaveTable fileName="heads.csv" csv={() => headsCsv(analysis.heads, value.windows.axis)} />
          {alike}
        </>
      )}
    </div>
  );
}

/** Apart from the panel: what is kept here would keep the panel's first maps, too. */
const useEnlargedInMaps = (setLook: PanelProps["setLook"]) =>
  useCallback((branch: MapBranch, head: number) => setLook({ panel: "maps", look: "weights", enlarged: { branch, head } }), [setLook]);
