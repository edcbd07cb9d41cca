import type { ReadingChange } from "../../../../../model/series/reading/choice";
import type { TableDescription } from "../../../../../model/series/reading/reading";
import { READ_BY_ROWS, rowsAnswer, rowsAsked } from "../../../../../model/series/reading/rows/rows";
import { seenWords } from "../../../../../words/en/seen";
import { Sentence } from "../../../../controls/Sentence";
import { roleOf, rolesOf, withRole } from "../../columns/columnRoles";
import type { GivenFile } from "../../spec";
import { RowsForm } from "../choices/RowsForm";
import { ReadingForm } from "../ReadingForm";
import { Faults } from "./Faults";
import { RoleField } from "./RoleField";
import { SeenAcross } from "./SeenAcross";
import { SeenTable } from "./SeenTable";
import styles from "./SeenPanel.module.css";
import { useInspection } from "./useInspection";

export interface SeenPanelProps {
  readonly given: GivenFile;
  readonly table: TableDescription;
  readonly onChange: (change: ReadingChange) => void;
}

/** What stands in a file, and every choice about its reading beside what it does. */
export function SeenPanel({ given, table, onChange }: SeenPanelProps) {
  const seen = useInspection(given);
  const { reading } = given;
  const rows = rowsAsked(reading);
  const roleField = (name: string) => {
    if (!table.columns.some((column) => column.name === name)) return null;
    const roles = rolesOf(name, table).filter((role) => withRole(name, role, table, reading) !== null);
    return <RoleField column={name} role={roleOf(name, table, reading)} roles={roles} onChange={(role) => onChange(withRole(name, role, table, reading)!)} />;
  };
  return (
    <div className={styles.panel}>
      {READ_BY_ROWS.has(table.format) && <RowsForm key={rowsAnswer(rows)} range={rows} onChange={onChange} />}
      <ReadingForm reading={reading} table={table} onChange={onChange} />
      {seen === null && <p role="status">{seenWords.looking}</p>}
      {seen?.ok === false && (
        <p>
          <Sentence told={seen.error} />
        </p>
      )}
      {seen?.ok && (
        <>
          <SeenAcross>
            <SeenTable inspection={seen.value} roleOf={table.panel?.lies === "wide" ? null : roleField} />
          </SeenAcross>
          <Faults {...seen.value} />
        </>
      )}
    </div>
  );
}
