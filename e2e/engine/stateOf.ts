import type { Page } from "@playwright/test";
import type { EngineState } from "../../src/model/engine/engine";
import { harnessUrl } from "../site";

/** Where an engine stands once it has started or failed to. */
export async function stateOf(page: Page, backend?: string): Promise<EngineState> {
  await page.goto(harnessUrl());
  return page.evaluate(async (name) => {
    const engine = window.harness.createEngine({ backend: name });
    await engine.measure();
    return engine.state();
  }, backend);
}
