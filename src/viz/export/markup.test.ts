import { expect, it } from "vitest";
import { element, textElement } from "./markup";

it("escapes what a title or a column name may hold", () => {
  const style = { color: "#000000", opacity: 1, fontFamily: '"Inter", serif', fontSize: "12px", fontWeight: "400", fontStyle: "normal" };
  expect(textElement("<img onerror=x> & more", { x: 1.234567, y: 2 }, style)).toBe(
    '<text x="1.23" y="2" fill="#000000" font-family="&quot;Inter&quot;, serif" font-size="12px" font-weight="400">&lt;img onerror=x&gt; &amp; more</text>',
  );
  expect(textElement("x", { x: 0, y: 0 }, { ...style, opacity: 0.5, fontStyle: "italic" })).toContain('font-weight="400" fill-opacity="0.5" font-style="italic"');
  expect(element("g", {}, "<a/>", "markup")).toBe("<g><a/></g>");
});
