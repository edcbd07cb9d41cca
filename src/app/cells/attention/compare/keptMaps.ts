import { createStore } from "zustand";
import { ownOfCell } from "../../ownOfCell";
import type { AttentionValue } from "../value";

/** Maps of a cell that were kept to be compared with those that come after; as long as the page. */
export const keptMaps = ownOfCell(() => {
  const store = createStore<{ readonly value: AttentionValue | null }>(() => ({ value: null }));
  return { store, end: () => store.setState({ value: null }) };
});
