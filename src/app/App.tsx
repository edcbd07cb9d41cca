import { useStore } from "zustand";
import { useHeadlight } from "./headlight";
import { CellFrame } from "./shell/CellFrame";
import { EngineNotice } from "./shell/EngineNotice";
import { TopBar } from "./shell/TopBar";
import styles from "./App.module.css";

export function App() {
  const { store } = useHeadlight();
  const notebook = useStore(store, (state) => state.notebook);
  return (
    <>
      <TopBar />
      <EngineNotice />
      <main className={styles.page}>
        <h1 className={styles.title}>{notebook.title}</h1>
        {notebook.cells.map((cell) => (
          <CellFrame key={cell.id} cell={cell} />
        ))}
      </main>
    </>
  );
}
