import { Suspense, useEffect } from "react";
import { useStore } from "zustand";
import { useMedia } from "../viz/base/useMedia";
import { controlsWords } from "../words/en/controls";
import { useHeadlight } from "./shell/headlight";
import { Boundary } from "./controls/Boundary";
import { CellFrame } from "./shell/frame/CellFrame";
import { CellList } from "./shell/frame/CellList";
import { Dialog } from "./shell/Dialog";
import { NotebookTitle } from "./shell/NotebookTitle";
import { MessageBar } from "./shell/notices/MessageBar";
import { NotebookInput } from "./shell/bar/NotebookInput";
import { preloadable } from "./controls/preloadable";
import { presentation } from "./shell/present";
import { useShell } from "./shell/shellStore";
import { applyTheme } from "./shell/theme";
import { TopBar } from "./shell/bar/TopBar";
import { useShortcuts } from "./shell/commands/useShortcuts";
import { isEmbedded } from "./startup";
import styles from "./App.module.css";

const Notices = preloadable<object>(() => import("./shell/notices/Notices").then(({ Notices }) => ({ default: Notices }))).View;
const Gallery = preloadable<object>(() => import("./gallery/Gallery")).View;
const Assigned = preloadable<object>(() => import("./classroom/Assigned")).View;
const LessonRow = preloadable<object>(() => import("./gallery/LessonRow")).View;
const Presentation = presentation.View;

export function App() {
  const { store, keeper } = useHeadlight();
  // Only what this draws itself: a drag changes the notebook with every frame.
  const title = useStore(store, ({ notebook }) => notebook.title);
  const assignment = useStore(store, ({ notebook }) => notebook.assignment);
  const mode = useShell((state) => state.mode);
  const dialog = useShell((state) => state.dialog);
  const gallery = useShell((state) => state.gallery);
  // Nothing was changed, and nothing came from elsewhere: the starter, or an empty notebook.
  const isFresh = useStore(keeper.state, ({ revision, status, original }) => revision === 0 && status === "kept" && original === null);
  const roomy = useMedia("(min-width: 44rem)");
  const titleInBar = roomy && mode === "edit" && !isEmbedded();
  const theme = useShell((state) => state.theme);
  useShortcuts();
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => {
    document.documentElement.dataset["mode"] = mode;
    document.title = title === "" ? "Headlight" : `${title} · Headlight`;
  }, [mode, title]);

  return (
    <>
      {!isEmbedded() && mode !== "present" && (
        <Boundary what={controlsWords.parts.bar} causes={[mode]}>
          <TopBar titled={titleInBar} />
        </Boundary>
      )}
      <Suspense fallback={null}>
        <Notices />
      </Suspense>
      {isFresh && !gallery && mode === "edit" && !isEmbedded() && (
        <Suspense fallback={<div className={styles.lessons} />}>
          <LessonRow />
        </Suspense>
      )}
      {gallery ? (
        <Suspense fallback={null}>
          <Gallery />
        </Suspense>
      ) : (
        <main className={styles.page}>
          {mode === "present" ? (
            <Suspense fallback={null}>
              <Presentation Frame={CellFrame} />
            </Suspense>
          ) : (
            <>
              {!titleInBar && <NotebookTitle className={styles.title} />}
              {(assignment === undefined || assignment.learner !== undefined) && <CellList />}
              {assignment !== undefined && mode === "edit" && (
                <Suspense>
                  <Assigned />
                </Suspense>
              )}
            </>
          )}
        </main>
      )}
      <NotebookInput />
      <MessageBar />
      <Boundary what={controlsWords.parts.dialog} causes={[dialog]}>
        <Dialog />
      </Boundary>
    </>
  );
}
