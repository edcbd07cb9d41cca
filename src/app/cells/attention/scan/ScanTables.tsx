import Download from "lucide-react/icons/download";
import { useMemo, useState } from "react";
import type { Branch } from "../../../../model/attention/branch";
import { writeNpz } from "../../../../model/files/writeNpz";
import type { ScanPlan } from "../../../../model/scan/plan";
import type { BranchScan } from "../../../../model/scan/scan";
import { scanWords } from "../../../../words/en/scan";
import { download } from "../../../base/download";
import { fileNameOf } from "../../../base/fileName";
import { owned } from "../../../base/owned";
import { Button } from "../../../controls/Button";
import { Fold } from "../../../controls/Fold";
import { SelectField } from "../../../controls/SelectField";
import type { SeriesValue } from "../../series/value";
import { NumbersTable } from "../numbers/NumbersTable";
import styles from "./ScanPanel.module.css";
import { scanArrays, scanTable, scanTableNames, type ScanTableName } from "./tableOfScan";

interface ScanTablesProps {
  readonly series: SeriesValue;
  readonly plan: ScanPlan;
  readonly scan: BranchScan;
  readonly scans: Readonly<Record<Branch, BranchScan | null>>;
  /** The cell's. */
  readonly title: string;
}

/** What stands behind the figures of a scan, as numbers. */
export function ScanTables({ scans, ...props }: ScanTablesProps) {
  const { series, plan, title } = props;
  const save = async () => download(new Blob([await writeNpz(scanArrays(series, plan, scans))], { type: "application/zip" }), fileNameOf(title, "-scan.npz", "attention"));
  return (
    <Fold title={scanWords.tables.title}>
      {() => (
        <div className={styles.figure}>
          <Tables {...props} />
          <div data-controls>
            <Button icon={<Download size={16} aria-hidden />} onClick={() => owned(save())}>{scanWords.tables.arrays}</Button>
          </div>
        </div>
      )}
    </Fold>
  );
}

function Tables({ series, plan, scan }: Omit<ScanTablesProps, "scans" | "title">) {
  const words = scanWords.tables;
  const [chosen, setChosen] = useState<ScanTableName>("windows");
  const names = scanTableNames(scan);
  const name = names.includes(chosen) ? chosen : "windows";
  const table = useMemo(() => scanTable(name, { series, plan, scan }), [name, series, plan, scan]);
  return (
    <>
      <SelectField label={words.which} value={name} options={names.map((each) => ({ value: each, label: words.names[each] }))} onChange={setChosen} />
      <NumbersTable key={name} table={table} caption={words.names[name]} />
    </>
  );
}
