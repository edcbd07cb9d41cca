import { expect, it } from "vitest";
import { isGallery, linkTo } from "./siteLinks";

it("leads elsewhere on the site with what computes and the language as they were", () => {
  expect(linkTo("?backend=wasm&notebook=a&embed", { gallery: "" })).toBe("./?backend=wasm&gallery");
  expect(linkTo("?lang=de", { notebook: "notebooks/1.json" })).toBe("./?lang=de&notebook=notebooks/1.json");
  expect(linkTo("?gallery", {})).toBe("./");
});

it("what is asked for is found again", () => {
  expect(isGallery(new URL(linkTo("?backend=cpu", { gallery: "" }), "https://a.example/b/").search)).toBe(true);
  expect(isGallery("?notebook=gallery")).toBe(false);
});
