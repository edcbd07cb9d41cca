import { lab, lch, rgb } from "d3";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { colourTable, TABLE_SIZE, type Palette } from "./palette";
import type { Theme } from "./useTheme";

const read = (file: string) => readFileSync(file, "utf8");
const tokens = new Map(
  [...read("src/app/styles/tokens.css").matchAll(/(--[\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]),
);
const token = (name: string) => tokens.get(name)!;

function colourOf(palette: Palette, theme: Theme, share: number) {
  const bytes = new Uint8Array(colourTable(palette, theme).buffer);
  const at = 4 * Math.round(share * (TABLE_SIZE - 1));
  return rgb(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!);
}

/** How far two colours are apart in CIELAB: 2 is about what an eye can tell. */
function apart(one: string, other: ReturnType<typeof rgb>): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b);
}

describe.each(["light", "dark"] as const)("on a %s page", (theme) => {
  it.each(["short", "long", "sum"] as const)("the ramp of the %s row has the hue of its lines", (branch) => {
    const turn = Math.abs(lch(token(`--${branch}`)[theme]).h - lch(colourOf(branch, theme, 0.6)).h);
    expect(Math.min(turn, 360 - turn)).toBeLessThan(12);
    const nearest = Math.min(...Array.from({ length: TABLE_SIZE }, (_, i) => apart(token(`--${branch}`)[theme], colourOf(branch, theme, i / (TABLE_SIZE - 1)))));
    expect(nearest).toBeLessThan(12);
  });

  it.each([["--agree", 5 / 6], ["--oppose", 1 / 6]] as const)("%s is a colour of the signed ramp", (name, share) => {
    expect(apart(token(name)[theme], colourOf("signed", theme, share))).toBeLessThan(2);
  });
});

it("the icon in the browser's tab is the lamp in the bar", () => {
  const [light, dark] = read("public/favicon.svg").split("@media (prefers-color-scheme:dark)");
  const fills = (part: string) => [...part.matchAll(/fill:(#\w{6})/g)].map(([, hex]) => hex);
  const wanted = ["--ink-faint", "--ink-soft", "--ink"].map(token);
  expect([fills(light!), fills(dark!)]).toEqual([wanted.map((each) => each.light), wanted.map((each) => each.dark)]);
});

it("the installed app begins in the colours of the page", () => {
  const config = read("vite.config.ts");
  expect(config).toContain(`theme_color: "${token("--surface").dark}"`);
  expect(config).toContain(`background_color: "${token("--surface").light}"`);
});

it("no style sheet copies a colour that has a name", () => {
  const named = new Set([...tokens.values()].flatMap(({ light, dark }) => [light, dark]));
  const sheets = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".module.css"));
  const copied = sheets.flatMap((name) => (read(`src/${name}`).match(/#[0-9a-f]{6}\b/gi) ?? []).filter((hex) => named.has(hex)).map((hex) => `${name}: ${hex}`));
  expect(copied).toEqual([]);
});
