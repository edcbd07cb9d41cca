import { memo, useMemo, useState } from "react";
import { occlusionAgreement, occlusionPoints, type Filling } from "../../../../model/attention/analysis/occlusion";
import { BRANCHES, type Branch } from "../../../../model/attention/branch";
import { formatNumber, formatWeight } from "../../../../viz/base/format";
import { keysOf } from "../../../../viz/maps/columnLayout";
import type { Light } from "../../../../viz/pointing/light";
import { Scatter } from "../../../../viz/charts/Scatter";
import { branchesWords } from "../../../../words/en/branches";
import { mixerWords } from "../../../../words/en/mixer";
import { SelectField } from "../../../controls/SelectField";
import type { AnalysedPass } from "../analyst/protocol";
import { useAnswer } from "../analyst/useAnswer";
import { branchAxis } from "../maps/rows";
import type { AttentionValue } from "../value";
import { agreementInWords } from "./agreement";
import styles from "./MixerPanel.module.css";

export interface OcclusionProps {
  readonly cellId: string;
  readonly value: AttentionValue;
  readonly query: number;
  readonly onLight: (light: Light | null) => void;
}

const FILLINGS: readonly Filling[] = ["mean", "zero"];

/** Does attention tell what matters? Each step is covered up in turn, and the effect on Z is held against its weight. */
export const OcclusionPart = memo(function Occlusion({ cellId, value, query, onLight }: OcclusionProps) {
  const words = mixerWords.occlusion;
  const { request, attention } = value;
  const [branch, setBranch] = useState<Branch>("short");
  const [filling, setFilling] = useState<Filling>("mean");
  const [from, setFrom] = useState<"all" | "query">("all");
  const [active, setActive] = useState<number | null>(null);
  const subject = useMemo<AnalysedPass>(() => ({ request, attention }), [request, attention]);
  const question = useMemo(() => ({ ask: "occlude" as const, branch, filling }), [branch, filling]);
  const answered = useAnswer<"occlude">(`${cellId}/occlude`, subject, question);
  const occlusion = answered?.subject === subject && answered.question === question ? answered.answer : null;
  const axis = useMemo(() => branchAxis(value, branch), [value, branch]);
  const points = useMemo(
    () => (occlusion === null ? null : occlusionPoints(occlusion, from === "all" ? null : query)),
    [occlusion, from, query],
  );
  const drawn = useMemo(
    () => points?.map(({ step, weight, effect }) => ({ x: weight, y: effect, name: axis.label(step) })) ?? [],
    [points, axis],
  );
  const point = (next: number | null) => {
    setActive(next);
    const step = next === null ? undefined : points?.[next]?.step;
    onLight(step === undefined ? null : { map: null, query: from === "query" ? query : null, keys: keysOf(branch, step) });
  };
  const shown = active === null ? undefined : drawn[active];
  const views = [
    { value: "all", label: words.all },
    { value: "query", label: words.only(query + 1) },
  ] as const;
  return (
    <section className={styles.part} aria-label={words.region} aria-busy={points === null}>
      <h3 className={styles.title}>{words.title}</h3>
      <p className={styles.note}>{words.note}</p>
      <div className={styles.choice} data-controls>
        <SelectField label={words.window} value={branch} options={BRANCHES.map((each) => ({ value: each, label: branchesWords.titles[each] }))} onChange={setBranch} />
        <SelectField label={words.filling} value={filling} options={FILLINGS.map((each) => ({ value: each, label: words.fillings[each] }))} onChange={setFilling} />
        <SelectField label={words.from} value={from} options={views} onChange={setFrom} />
      </div>
      <p role="status" className={styles.told}>
        {points === null ? words.running : agreementInWords(occlusionAgreement(points))}
      </p>
      <Scatter
        branch={branch}
        points={drawn}
        xTitle={words.weight}
        yTitle={words.effect}
        active={shown === undefined ? null : active}
        onActive={point}
      />
      <p className={styles.reading} data-told={shown !== undefined}>
        {shown === undefined
          ? words.hint
          : words.reading(shown.name, formatWeight(shown.x), formatNumber(shown.y))}
      </p>
    </section>
  );
});
