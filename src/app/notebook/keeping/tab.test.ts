import { describe, expect, it } from "vitest";
import { memoryStorage } from "../notebook.testing";
import { createTab } from "./tab";

const shown = { id: "n", writer: "w", fresh: false };

describe("createTab", () => {
  it("remembers what is shown, for each source by itself", () => {
    const session = memoryStorage();
    let source = "";
    const tab = createTab(
      () => session,
      () => source,
    );
    expect(tab.shown()).toBeNull();
    tab.remember(shown);
    source = "v1.one";
    expect(tab.shown()).toBeNull();
    tab.remember({ ...shown, id: "of the link" });
    source = "v1.two";
    expect(tab.shown()).toBeNull();
    source = "v1.one";
    expect(tab.shown()).toEqual({ ...shown, id: "of the link" });
    source = "";
    expect(tab.shown()).toEqual(shown);
  });

  it("remembers nothing where nothing may be kept, and takes nothing broken", () => {
    const forbidden = createTab(
      () => {
        throw new DOMException("no", "SecurityError");
      },
      () => "",
    );
    expect(() => forbidden.remember(shown)).not.toThrow();
    expect(forbidden.shown()).toBeNull();
    const session = memoryStorage();
    session.setItem("headlight tab ", "{");
    const tab = createTab(
      () => session,
      () => "",
    );
    expect(tab.shown()).toBeNull();
  });
});
