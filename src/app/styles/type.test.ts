import { readdirSync, readFileSync, statSync } from "node:fs";
import { expect, it } from "vitest";

const sheets = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".css"));
const read = (name: string) => readFileSync(`src/${name}`, "utf8");

it("text has one of five sizes, or that of figures", () => {
  const free = sheets
    .filter((name) => !/styles\/(tokens|fonts)\.css$/.test(name))
    .flatMap((name) => [...read(name).matchAll(/font(?:-size)?: ([^;]*);/g)].map(([, value]) => `${name}: ${value}`))
    .filter((said) => /\d(px|rem)\b/.test(said.replace(/clamp\(var\(--text-title\), [^,]*, var\(--text-display\)\)/, "")));
  expect(free).toEqual([]);
});

it("what is written on figures is at least 12 px high", () => {
  const [, rem] = /--text-figure: ([\d.]+)rem/.exec(read("app/styles/tokens.css"))!;
  expect(16 * Number(rem)).toBeGreaterThanOrEqual(12);
});

it("the bundled font takes at most 60 kB, and the page's policy lets it come from the site", () => {
  const [, file] = /url\("\.\.\/\.\.\/\.\.\/([^"]*\.woff2)"\)/.exec(read("app/styles/fonts.css"))!;
  expect(statSync(file!).size).toBeLessThan(60_000);
  expect(readFileSync("index.html", "utf8")).toContain("font-src 'self'");
  expect(readFileSync("vite.single.config.ts", "utf8")).toContain("font-src data:");
});
