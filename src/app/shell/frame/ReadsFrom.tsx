import { memo } from "react";
import { useStore } from "zustand";
import { KINDS } from "../../cells/registry";
import { SelectField } from "../../controls/SelectField";
import { useHeadlight } from "../headlight";
import { setReads } from "../../notebook/document/actions";
import type { Cell } from "../../notebook/document/document";
import { NONE, roleChoices } from "../../notebook/document/roles";

/** From which cells this one reads; asked only where there is a choice, or where one is missing. */
export const ReadsFrom = memo(function ReadsFrom({ cell }: { readonly cell: Cell }) {
  const { store } = useHeadlight();
  const notebook = useStore(store, (state) => state.notebook);
  const edit = useStore(store, (state) => state.edit);
  return roleChoices(cell, notebook, KINDS).map(({ role, label, value, options }) => (
    <SelectField key={role} {...{ label, value, options }} onChange={(id) => edit(setReads(cell.id, { [role]: id === NONE ? undefined : id }))} />
  ));
});
