import { lab, rgb } from "d3";
import { describe, expect, it } from "vitest";
import { colourTable, cssRamp, TABLE_SIZE } from "./palette";

const BRANCHES = ["short", "long", "sum"] as const;

const lightness = (branch: (typeof BRANCHES)[number], theme: "light" | "dark") => {
  const bytes = new Uint8Array(colourTable(branch, theme).buffer);
  return Array.from({ length: TABLE_SIZE }, (_, i) => lab(rgb(bytes[4 * i]!, bytes[4 * i + 1]!, bytes[4 * i + 2]!)).l);
};

describe.each(BRANCHES)("colours of the %s row", (branch) => {
  it("grow darker all the way on a light page", () => {
    const l = lightness(branch, "light");
    // Rounding to bytes may level out two neighbours by less than half a unit of lightness.
    for (let i = 1; i < l.length; i++) expect(l[i]! - l[i - 1]!).toBeLessThan(0.3);
    for (let i = 8; i < l.length; i++) expect(l[i]!).toBeLessThan(l[i - 8]!);
    expect(l[0]).toBeGreaterThan(95);
    expect(l.at(-1)).toBeLessThan(25);
  });

  it("grow lighter all the way on a dark page", () => {
    const l = lightness(branch, "dark");
    for (let i = 1; i < l.length; i++) expect(l[i]! - l[i - 1]!).toBeGreaterThan(-0.3);
    for (let i = 8; i < l.length; i++) expect(l[i]!).toBeGreaterThan(l[i - 8]!);
    expect(l[0]).toBeLessThan(20);
    expect(l.at(-1)).toBeGreaterThan(90);
  });

  it("are opaque and made once", () => {
    const table = colourTable(branch, "light");
    expect(colourTable(branch, "light")).toBe(table);
    expect(new Uint8Array(table.buffer).filter((_, i) => i % 4 === 3)).toEqual(new Uint8Array(TABLE_SIZE).fill(255));
  });
});

it("writes a ramp that ends in the table's last colour", () => {
  const bytes = new Uint8Array(colourTable("long", "dark").buffer, 255 * 4, 3);
  expect(cssRamp("long", "dark")).toMatch(new RegExp(`rgb\\(${[...bytes].join(" ")}\\)\\)$`));
});
