import type { LayerWeights } from "../../../../model/weights/names";
import { formatNumber } from "../../../../viz/base/format";
import { Histogram } from "../../../../viz/charts/bars/Histogram";
import { insideWords } from "../../../../words/en/inside";
import { number } from "../../../../words/numbers";
import { SaveTable } from "../../../controls/SaveTable";
import { fileNameOf } from "../../../base/fileName";
import { branchOf, partOf, tableCsv } from "./arrayFacts";
import { useArrayFacts } from "./useArrayFacts";
import styles from "./ArrayTable.module.css";

interface ArrayTableProps {
  readonly title: string;
  readonly weights: LayerWeights;
  readonly lit: string | null;
  readonly pinned: string | null;
  readonly onPoint: (part: string | null) => void;
  readonly onPin: (part: string) => void;
}

/** The 20 arrays in numbers. */
export function ArrayTable({ title, weights, lit, pinned, onPoint, onPin }: ArrayTableProps) {
  const words = insideWords.table;
  const facts = useArrayFacts(weights);
  return (
    <div className={styles.weights}>
      <div className={styles.scroll} role="region" aria-label={words.region} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.array}</th>
              <th scope="col">{words.shape}</th>
              <th scope="col">{words.count}</th>
              <th scope="col">{words.mean}</th>
              <th scope="col">{words.spread}</th>
              <th scope="col">{words.values}</th>
            </tr>
          </thead>
          <tbody>
            {weights.map(({ name, shape, values }) => {
              const part = partOf(name);
              const known = facts.get(name);
              return (
                <tr
                  key={name}
                  data-branch={branchOf(name)}
                  data-lit={part === lit}
                  onPointerEnter={() => onPoint(part)}
                  onPointerLeave={() => onPoint(null)}
                >
                  <th scope="row">
                    <button
                      type="button"
                      aria-pressed={part === pinned}
                      onFocus={() => onPoint(part)}
                      onBlur={() => onPoint(null)}
                      onClick={() => onPin(part)}
                    >
                      <Breakable path={name} />
                    </button>
                  </th>
                  <td>{shape.join("×")}</td>
                  <td>{number(values.length)}</td>
                  <td>{known === undefined ? "…" : formatNumber(known.mean)}</td>
                  <td>{known === undefined ? "…" : formatNumber(known.spread)}</td>
                  <td>{known !== undefined && <Histogram {...known} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <SaveTable
        fileName={fileNameOf(title || "layer", "-weights.csv")}
        disabled={facts.size < weights.length}
        csv={() => tableCsv(weights, facts)}
      />
    </div>
  );
}

/** A path that may break after its slashes. */
function Breakable({ path }: { readonly path: string }) {
  const steps = path.split("/");
  return steps.map((step, i) => (
    <span key={step}>
      {step}
      {i < steps.length - 1 && (
        <>
          /<wbr />
        </>
      )}
    </span>
  ));
}
