import { seenWords } from "../../../../../words/en/seen";
import controls from "../../../../controls/controls.module.css";
import type { ColumnRole } from "../../columns/columnRoles";

interface RoleFieldProps {
  readonly column: string;
  readonly role: ColumnRole;
  readonly roles: readonly ColumnRole[];
  readonly onChange: (role: ColumnRole) => void;
}

/** What a column is there for; the row of the table that it stands in says so. */
export function RoleField({ column, role, roles, onChange }: RoleFieldProps) {
  return (
    <select className={controls.select} aria-label={seenWords.roleOf(column)} value={role} onChange={(event) => onChange(event.target.value as ColumnRole)}>
      {[...new Set([role, ...roles])].map((each) => (
        <option key={each} value={each}>
          {seenWords.roles[each]}
        </option>
      ))}
    </select>
  );
}
