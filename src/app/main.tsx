import "./styles/tokens.css";
import "./styles/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BACKENDS, type BackendName } from "../model/engine/engine";
import { createEngine } from "../model/engine/client";
import { App } from "./App";
import { KINDS } from "./cells/registry";
import { HeadlightContext, type Headlight } from "./headlight";
import { memoryShelf } from "./notebook/files";
import { createRuntime } from "./notebook/runtime";
import { starterNotebook } from "./notebook/starter";
import { createNotebookStore } from "./notebook/store";
import { showBusy } from "./shell/busy";

function start(): Headlight {
  const engine = createEngine({ backend: forcedBackend(location.search) });
  const files = memoryShelf();
  const store = createNotebookStore(starterNotebook());
  const runtime = createRuntime({ kinds: KINDS, engine, files });
  showBusy(runtime, document.documentElement);
  runtime.sync(store.getState().notebook);
  store.subscribe(({ notebook }) => runtime.sync(notebook));
  return { engine, files, store, runtime };
}

/** What `?backend=` asks for. A name that is none of ours goes through: the engine refuses it in words. */
function forcedBackend(search: string): BackendName | undefined {
  const name = new URLSearchParams(search).get("backend");
  return name === null ? undefined : (BACKENDS.find((backend) => backend === name) ?? (name as BackendName));
}

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <HeadlightContext value={start()}>
      <App />
    </HeadlightContext>
  </StrictMode>,
);
