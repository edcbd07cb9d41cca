import { afterEach, describe, expect, it } from "vitest";
import { commandsWords } from "../../../words/en/commands";
import { speak } from "../../../words/room";
import { matches } from "./shortcut";
import { shown } from "./shown";

const key = (name: string, more = {}) => ({ key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });

describe("matches", () => {
  it("takes Ctrl for Mod, and Cmd on Apple's machines", () => {
    expect(matches(key("k", { ctrlKey: true }), "Mod+K", false)).toBe(true);
    expect(matches(key("k", { metaKey: true }), "Mod+K", false)).toBe(false);
    expect(matches(key("k", { metaKey: true }), "Mod+K", true)).toBe(true);
  });

  it("wants exactly the named modifiers", () => {
    expect(matches(key("Z", { ctrlKey: true, shiftKey: true }), "Mod+Z", false)).toBe(false);
    expect(matches(key("Z", { ctrlKey: true, shiftKey: true }), "Mod+Shift+Z", false)).toBe(true);
    expect(matches(key("ArrowUp", { altKey: true }), "Alt+ArrowUp", false)).toBe(true);
    expect(matches(key("ArrowUp"), "Alt+ArrowUp", false)).toBe(false);
  });

  it("takes a sign however it is typed", () => {
    expect(matches(key("?", { shiftKey: true }), "?", false)).toBe(true);
    expect(matches(key("?"), "?", false)).toBe(true);
  });
});

it("writes shortcuts as the keyboard does", () => {
  expect(shown("Mod+Shift+Z", false)).toBe("Ctrl+Shift+Z");
  expect(shown("Mod+Shift+Z", true)).toBe("⌘⇧Z");
  expect(shown("Alt+ArrowUp", false)).toBe("Alt+↑");
});

describe("in a language whose keyboards are labelled otherwise", () => {
  afterEach(() => speak({}));

  it("names the keys as that language does", () => {
    speak({ commands: { ...commandsWords, keys: { Mod: "Strg", Shift: "Umschalt", Alt: "Alt", Backspace: "Rücktaste" } } });
    expect(shown("Mod+Shift+Z", false)).toBe("Strg+Umschalt+Z");
    expect(shown("Mod+Backspace", false)).toBe("Strg+Rücktaste");
    expect(shown("Mod+Backspace", true)).toBe("⌘Rücktaste");
  });
});
