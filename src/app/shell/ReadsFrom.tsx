import { useStore } from "zustand";
import { KINDS } from "../cells/registry";
import { SelectField } from "../controls/SelectField";
import { useHeadlight } from "./headlight";
import { setReads } from "../notebook/actions";
import type { Cell } from "../notebook/document";

/** From which cells this one reads; asked only where there is a choice, or where one is missing. */
export function ReadsFrom({ cell }: { readonly cell: Cell }) {
  const { store } = useHeadlight();
  const { notebook, edit } = useStore(store);
  const roles = Object.entries(KINDS.get(cell.kind)?.roles ?? {});
  return roles.map(([role, kind]) => {
    const sources = notebook.cells.filter((other) => other.kind === kind && other.id !== cell.id);
    const source = cell.reads[role] ?? "";
    const missing = !sources.some(({ id }) => id === source);
    if (sources.length < 2 && !missing) return null;
    const label = KINDS.get(kind)?.label ?? kind;
    const options = sources.map(({ id, title }) => ({ value: id, label: `${title || label} (cell ${notebook.cells.findIndex((other) => other.id === id) + 1})` }));
    return (
      <SelectField
        key={role}
        label={`${label} to read from`}
        value={missing ? "" : source}
        options={missing ? [{ value: "", label: "Choose…" }, ...options] : options}
        onChange={(id) => edit(setReads(cell.id, { [role]: id }))}
      />
    );
  });
}
