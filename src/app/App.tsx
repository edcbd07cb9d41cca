import { useEffect } from "react";
import { useStore } from "zustand";
import { useHeadlight } from "./shell/headlight";
import { Boundary } from "./controls/Boundary";
import { setTitle } from "./notebook/actions";
import { CellFrame } from "./shell/CellFrame";
import { CellList } from "./shell/CellList";
import { Dialog } from "./shell/Dialog";
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

export function App() {
  const { store } = useHeadlight();
  // Only what this draws itself: a drag changes the notebook with every frame.
  const title = useStore(store, ({ notebook }) => notebook.title);
  const edit = useStore(store, (state) => state.edit);
  const mode = useShell((state) => state.mode);
  const slide = useShell((state) => state.slide);
  const shown = useStore(store, ({ notebook }) => (mode === "present" ? notebook.cells[slide] : undefined));
  const dialog = useShell((state) => state.dialog);
  useShortcuts();
  useEffect(() => {
    document.documentElement.dataset["mode"] = mode;
    document.title = title === "" ? "Headlight" : `${title} · Headlight`;
  }, [mode, title]);

  return (
    <>
      {!isEmbedded() && mode !== "present" && (
        <Boundary what="The bar" causes={[mode]}>
          <TopBar />
        </Boundary>
      )}
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
                  value={title}
                  placeholder="Untitled notebook"
                  onChange={(next, gesture) => edit(setTitle(next), gesture)}
                />
              ) : (
                title
              )}
            </h1>
            <CellList />
          </>
        )}
      </main>
      {mode === "present" && <PresentBar />}
      <NotebookInput />
      <MessageBar />
      <Boundary what="The dialog" causes={[dialog]}>
        <Dialog />
      </Boundary>
    </>
  );
}
