import { controlsWords } from "../words/en/controls";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { Boundary } from "./controls/Boundary";
import { PageContexts } from "./PageContexts";
import { applyTheme, keptTheme } from "./shell/theme";
import { createHeadlight, start } from "./startup";
import { chooseLanguage } from "../words/language";

applyTheme(keptTheme());
await chooseLanguage(document, location.search);
const headlight = createHeadlight();
await start(headlight);
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Boundary what={controlsWords.parts.page} causes={[]}>
      <PageContexts headlight={headlight}>
        <App />
      </PageContexts>
    </Boundary>
  </StrictMode>,
);
