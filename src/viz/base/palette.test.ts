import { lab, rgb } from "d3";
import { describe, expect, it } from "vitest";
import { colourTable, cssRamp, TABLE_SIZE, type Palette } from "./palette";

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

/** How linear RGB looks to those who lack one kind of cone. Source: Machado, Oliveira, Fernandes 2009, table 1, severity 1. */
const LACKING = {
  red: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  green: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  blue: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

const toLinear = (byte: number) => (byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
const toByte = (light: number) => 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);

/** CIELAB of every colour of a ramp as those who lack a kind of cone see it. */
function seenWithout(cone: keyof typeof LACKING, palette: Palette, theme: "light" | "dark") {
  const bytes = new Uint8Array(colourTable(palette, theme).buffer);
  return Array.from({ length: TABLE_SIZE }, (_, i) => {
    const light = [0, 1, 2].map((c) => toLinear(bytes[4 * i + c]!));
    const seen = [0, 3, 6].map((row) => light.reduce((sum, value, c) => sum + LACKING[cone][row + c]! * value, 0));
    const [r, g, b] = seen.map((value) => toByte(Math.min(1, Math.max(0, value))));
    return lab(rgb(r!, g!, b!));
  });
}

describe.each(["red", "green", "blue"] as const)("to eyes without the cones for %s", (cone) => {
  it.each(["light", "dark"] as const)("more is still darker, or lighter on a dark page (%s)", (theme) => {
    for (const branch of BRANCHES) {
      const seen = seenWithout(cone, branch, theme);
      for (let i = 16; i < TABLE_SIZE; i++) expect(Math.sign(seen[i]!.l - seen[i - 16]!.l), branch).toBe(theme === "light" ? -1 : 1);
    }
  });

  it.each(["light", "dark"] as const)("what lies below zero does not look like what lies as far above (%s)", (theme) => {
    const seen = seenWithout(cone, "signed", theme);
    const half = TABLE_SIZE / 2;
    // From a quarter of the way out; 10 is several times what an eye can just tell apart.
    for (let away = Math.round(half / 4); away < half; away++) {
      const [below, above] = [seen[half - 1 - away]!, seen[half + away]!];
      expect(Math.hypot(below.l - above.l, below.a - above.a, below.b - above.b)).toBeGreaterThan(10);
    }
  });
});

it("writes a ramp that ends in the table's last colour", () => {
  const bytes = new Uint8Array(colourTable("long", "dark").buffer, 255 * 4, 3);
  expect(cssRamp("long", "dark")).toMatch(new RegExp(`rgb\\(${[...bytes].join(" ")}\\)\\)$`));
});
