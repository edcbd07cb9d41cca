import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { Parser } from "saxen";
import { expect, it } from "vitest";
import { scormPackage } from "./scorm";

const page = new TextEncoder().encode("<html></html>");

it("is a zip with the page and a manifest that any title leaves well formed", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), fc.constant('Q & A <b>"x"</b> ]]>')), (title) => {
      const files = unzipSync(scormPackage(page, { title, id: "a" }));
      expect(Object.keys(files)).toEqual(["imsmanifest.xml", "index.html"]);
      const opened: string[] = [];
      const parser = new Parser();
      parser.on("openTag", (name) => void opened.push(name));
      parser.on("error", (error) => {
        throw error;
      });
      parser.parse(strFromU8(files["imsmanifest.xml"]!));
      expect(opened.filter((name) => name === "resource")).toHaveLength(1);
      expect(opened).not.toContain("b");
    }),
    { numRuns: 40 },
  );
});

it("names one SCO of SCORM 1.2", () => {
  const files = unzipSync(scormPackage(page, { title: "Two & more", id: "x-1" }));
  const xml = strFromU8(files["imsmanifest.xml"]!);
  for (const part of ['<manifest identifier="headlight-x-1"', "<schemaversion>1.2</schemaversion>", 'adlcp:scormtype="sco" href="index.html"', 'identifierref="sco"', "<title>Two &amp; more</title>"]) expect(xml).toContain(part);
  expect(strFromU8(files["index.html"]!)).toBe("<html></html>");
});
