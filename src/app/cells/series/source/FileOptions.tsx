import { Suspense } from "react";
import type { ReadingChange } from "../../../../model/series/reading/choice";
import type { MissingPolicy, TableDescription } from "../../../../model/series/reading/reading";
import { seenWords } from "../../../../words/en/seen";
import { seriesWords } from "../../../../words/en/series";
import { Fold } from "../../../controls/Fold";
import { preloadable } from "../../../controls/preloadable";
import { SelectField } from "../../../controls/SelectField";
import { ColumnChoice } from "../columns/ColumnChoice";
import { choosable, missingCount } from "../columns/columns";
import { ChoiceLines } from "./choices/ChoiceLines";
import { SeriesPicker } from "./choices/SeriesPicker";
import styles from "./FileOptions.module.css";
import type { GivenFile } from "../spec";
import type { SeenPanelProps } from "./seen/SeenPanel";

/** Loaded when it is opened: most files are read as they are meant. */
const { View: SeenPanel } = preloadable<SeenPanelProps>(() => import("./seen/SeenPanel").then(({ SeenPanel: panel }) => ({ default: panel })));

const MISSING: readonly MissingPolicy[] = ["interpolate", "carry", "drop"];

interface FileOptionsProps {
  readonly given: GivenFile;
  readonly table: TableDescription;
  readonly onChange: (change: ReadingChange) => void;
}

/** Everything that can be said about how one file is read. */
export function FileOptions({ given, table, onChange }: FileOptionsProps) {
  const { reading } = given;
  const words = seriesWords.reading;
  const missing = missingCount(table);
  return (
    <>
      <ChoiceLines choices={table.choices} onChange={onChange} />
      {table.panel !== undefined && table.panel.taken !== null && <SeriesPicker panel={table.panel} onChange={onChange} />}
      <div className={styles.row}>
        {table.panel?.lies !== "wide" && choosable(table).length > 1 && <ColumnChoice table={table} asked={reading.columns} onChange={(columns) => onChange({ columns })} />}
        <div className={styles.missing}>
          <SelectField
            label={words.missing}
            value={reading.missing}
            options={MISSING.map((policy) => ({ value: policy, label: words[policy] }))}
            onChange={(policy) => onChange({ missing: policy })}
          />
          <span className={styles.count}>{words.isMissing(missing)}</span>
        </div>
      </div>
      <Fold title={seenWords.title}>
        {() => (
          <Suspense fallback={null}>
            <SeenPanel given={given} table={table} onChange={onChange} />
          </Suspense>
        )}
      </Fold>
    </>
  );
}
