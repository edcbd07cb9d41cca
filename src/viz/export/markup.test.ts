import { expect, it } from "vitest";
import { element, textElement } from "./markup";

it("escapes what a title or a column name may hold", () => {
  const style = { color: "black", fontFamily: '"Inter", serif', fontSize: "12px", fontWeight: "400" };
  expect(textElement("<img onerror=x> & more", { x: 1.234567, y: 2 }, style)).toBe(
    '<text x="1.23" y="2" fill="black" font-family="&quot;Inter&quot;, serif" font-size="12px" font-weight="400">&lt;img onerror=x&gt; &amp; more</text>',
  );
  expect(element("g", {}, "<a/>", "markup")).toBe("<g><a/></g>");
});
