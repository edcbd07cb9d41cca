import { lazy, Suspense, useEffect } from "react";
import { useStore } from "zustand";
import { useHeadlight } from "./shell/headlight";
import { setTitle } from "./notebook/actions";
import { CellFrame } from "./shell/CellFrame";
import { CellList } from "./shell/CellList";
import { EditableTitle } from "./shell/EditableTitle";
import { EngineNotice } from "./shell/EngineNotice";
import { HeldNotice } from "./shell/HeldNotice";
import { KeepNotice } from "./shell/KeepNotice";
import { LinkNotice } from "./shell/LinkNotice";
import { MessageBar } from "./shell/MessageBar";
import { NotebookInput } from "./shell/NotebookInput";
import { PresentBar } from "./shell/PresentBar";
import { useShell } from "./shell/shellStore";
import { TopBar } from "./shell/TopBar";
import { UpdateNotice } from "./shell/UpdateNotice";
import { useShortcuts } from "./shell/useShortcuts";
import { isEmbedded } from "./startup";
import styles from "./App.module.css";

const Dialogs = lazy(() => import("./shell/dialogs/Dialogs"));

export function App() {
  const { store } = useHeadlight();
  const notebook = useStore(store, (state) => state.notebook);
  const edit = useStore(store, (state) => state.edit);
  const { mode, slide, dialog } = useShell();
  useShortcuts();
  useEffect(() => {
    document.documentElement.dataset["mode"] = mode;
    document.title = notebook.title === "" ? "Headlight" : `${notebook.title} · Headlight`;
  }, [mode, notebook.title]);

  const shown = mode === "present" ? notebook.cells[slide] : undefined;
  return (
    <>
      {!isEmbedded() && mode !== "present" && <TopBar />}
      <EngineNotice />
      <KeepNotice />
      <UpdateNotice />
      <LinkNotice />
      <HeldNotice />
      <main className={styles.page}>
        {shown !== undefined ? (
          <CellFrame key={shown.id} cell={shown} eager />
        ) : (
          <>
            <h1 className={styles.title}>
              {mode === "edit" ? (
                <EditableTitle
                  label="Title of the notebook"
                  value={notebook.title}
                  placeholder="Untitled notebook"
                  onChange={(title) => edit(setTitle(title))}
                />
              ) : (
                notebook.title
              )}
            </h1>
            <CellList />
          </>
        )}
      </main>
      {mode === "present" && <PresentBar cells={notebook.cells.length} />}
      <NotebookInput />
      <MessageBar />
      <Suspense>{dialog !== null && <Dialogs name={dialog} />}</Suspense>
    </>
  );
}
