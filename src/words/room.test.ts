import { afterEach, describe, expect, it } from "vitest";
import { pseudo } from "./pseudo";
import { room, speak } from "./room";

const english = { title: "Maps", rows: (n: number) => `${n} rows`, deep: { hint: "Drag it" } };

afterEach(() => speak({}));

describe("a room of sentences", () => {
  it("speaks English until another language is there, and that from then on", () => {
    const words = room("maps", english);
    expect(words.title).toBe("Maps");
    speak({ maps: { title: "Karten", rows: (n: number) => `${n} Zeilen`, deep: { hint: "Zieh daran" } } });
    expect([words.title, words.rows(3), words.deep.hint]).toEqual(["Karten", "3 Zeilen", "Zieh daran"]);
  });

  it("says in English what a language lacks", () => {
    speak({ other: {} });
    expect(room("maps", english).title).toBe("Maps");
  });

  it("gives the same object again as long as the language is the same", () => {
    const words = room("maps", english);
    expect(words.deep).toBe(words.deep);
  });

  it("can be accented", () => {
    const words = room("maps", english);
    speak({}, pseudo);
    expect(words.title).toBe("Ṁáþš~~");
    expect(words.rows(3)).toBe("3 ŕóŵš~~");
    expect(words.deep.hint).not.toMatch(/[a-z]{2}/i);
  });
});
