import fc from "fast-check";
import { expect, it } from "vitest";
import { changed } from "./pseudo";

it("changes each letter and makes a text at least a third longer", () => {
  fc.assert(
    fc.property(fc.string().filter((text) => text.trim() !== "" && !text.includes("<")), (text) => {
      expect(changed(text)).not.toMatch(/[a-z]/i);
      expect(changed(text).length).toBeGreaterThanOrEqual((text.length * 4) / 3);
    }),
  );
});

it("leaves what marks up a text", () => {
  expect(changed("see <b>here</b>")).toBe("šéé <b>ĥéŕé</b>~~~");
});
