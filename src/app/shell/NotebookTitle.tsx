import { useStore } from "zustand";
import { pageWords } from "../../words/en/page";
import { setTitle } from "../notebook/document/actions";
import { EditableTitle } from "./bar/EditableTitle";
import { useHeadlight } from "./headlight";
import { useShell } from "./shellStore";

/** What the notebook is called: in the bar where that has room for it, else at the head of the page. */
export function NotebookTitle({ className }: { readonly className: string | undefined }) {
  const { store } = useHeadlight();
  const title = useStore(store, ({ notebook }) => notebook.title);
  const edit = useStore(store, (state) => state.edit);
  const editing = useShell(({ mode }) => mode === "edit");
  return (
    <h1 className={className}>
      {editing ? (
        <EditableTitle label={pageWords.titleOfNotebook} value={title} placeholder={pageWords.untitled} onChange={(next, gesture) => edit(setTitle(next), gesture)} />
      ) : (
        title
      )}
    </h1>
  );
}
