import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** What keeps to left and right, as often as said: it is drawn by coordinates, which run to the right in any language. */
const DRAWN: Readonly<Record<string, readonly [declarations: number, reason: string]>> = {
  "src/app/cells/attention/long/LongMaps.module.css": [2, "the queries' axis is left of the map, and the line above begins there"],
  "src/app/controls/controls.module.css": [1, "a background's place has no logical form"],
  "src/viz/base/Legend.module.css": [5, "the ramp is a gradient to the right, and its ticks are at shares of it"],
  "src/viz/charts/lines/StrengthLines.module.css": [1, "the values' axis is left of time"],
  "src/viz/maps/HeadPages.module.css": [1, "the queries' axis is left of the map"],
  "src/viz/maps/MapGrid.module.css": [1, "the queries' axis is left of the first map"],
  "src/viz/maps/OutputMap.module.css": [1, "the units' axis is left of time"],
  "src/viz/maps/RowProfile.module.css": [2, "the values' axis is left of the bars, and even is named right of them"],
  "src/viz/series/SeriesLines.module.css": [1, "the bounds are left of time"],
  "src/viz/series/SeriesOverview.module.css": [5, "room for the bounds, left of time; the hint is left or right of the windows, or in the middle of the strip"],
  "src/viz/series/WindowDetail.module.css": [2, "room for the bounds, left of time; the line is where the short window begins"],
};

const SIDE = /^(top|right|bottom|left)$|-(top|right|bottom|left)(-|$)/;

/** The declarations of a style sheet that name a side of the screen rather than of the text. */
function physicalIn(css: string): string[] {
  const declarations = css.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g);
  return [...declarations].flatMap(([, property, value]) => (isPhysical(property!, value!.trim()) ? [`${property}: ${value!.trim()}`] : []));
}

function isPhysical(property: string, value: string): boolean {
  if (SIDE.test(property)) return true;
  const parts = partsOf(value);
  if (/^(text-align|float|clear)$/.test(property) || property.startsWith("background")) return parts.some((part) => /^(left|right)$/.test(part));
  if (/^((scroll-)?(margin|padding)|inset|border-(width|style|color))$/.test(property)) return parts.length === 4 && parts[1] !== parts[3];
  return property === "border-radius" && new Set(parts).size > 1;
}

/** A value's parts, each function in one piece. */
const partsOf = (value: string) => value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];

describe("style sheets", () => {
  test("know what is physical", () => {
    const css = ".a { margin-left: 1px; padding: 0 1px 0 2px; border-top: 0; inset: 0 1px; text-align: right; border-radius: 0 2px 2px 0 }";
    expect(physicalIn(css)).toEqual(["margin-left: 1px", "padding: 0 1px 0 2px", "border-top: 0", "text-align: right", "border-radius: 0 2px 2px 0"]);
    expect(physicalIn(".top { padding: 1px calc(1px + (2px)) 3px calc(1px + (2px)); inset-inline: 0; /* left: 0; */ }")).toEqual([]);
  });

  test("name the sides of the text, not of the screen, so that a language can run the other way", () => {
    const found = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".css"))
      .map((name) => `src/${name.replaceAll("\\", "/")}`)
      .map((file) => [file, physicalIn(readFileSync(file, "utf8"))] as const)
      .filter(([, physical]) => physical.length > 0);
    const unlisted = found.filter(([file, physical]) => DRAWN[file]?.[0] !== physical.length);
    expect(unlisted).toEqual([]);
    expect(Object.keys(DRAWN).filter((file) => !found.some(([name]) => name === file))).toEqual([]);
  });
});
