import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
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

it("a rem is the browser's own, by which all sizes are reckoned", () => {
  const [, ofRoot] = /^html \{([^}]*)\}/m.exec(read("app/styles/base.css"))!;
  expect(ofRoot).not.toMatch(/font(-size)?:/);
});

it("the bundled fonts take at most 60 kB, and the page's policy lets them come from the site", () => {
  const files = [...read("app/styles/fonts.css").matchAll(/url\("([^"]*\.woff2)"\)/g)].map(([, file]) => path.join("src/app/styles", file!));
  expect(files).toHaveLength(2);
  expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(60_000);
  expect(readFileSync("index.html", "utf8")).toContain("font-src 'self'");
  expect(readFileSync("vite.single.config.ts", "utf8")).toContain("font-src data:");
});

it("no sign in a sentence or on a figure falls back to another font", () => {
  const { latin } = JSON.parse(readFileSync("node_modules/@fontsource-variable/inter/unicode.json", "utf8")) as { readonly latin: string };
  const [, signs] = /unicode-range: ([^;]*);/.exec(read("app/styles/fonts.css"))!;
  const ranges = `${latin},${signs}`.split(",").map((range) => range.trim().replace("U+", "").split("-").map((end) => Number.parseInt(end, 16)));
  const isDrawn = (code: number) => ranges.some(([from, to = from]) => code >= from! && code <= to!);
  const written = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => /^(words\/en|viz|app\/(cells\/attention\/walk|shell\/commands))\/.*\.tsx?$/.test(name) && !/\.(test|testing)\./.test(name));
  const foreign = written.flatMap((name) => [...read(name).matchAll(/[^ -~\s]/gu)].filter(([sign]) => !isDrawn(sign.codePointAt(0)!)).map(([sign]) => `${name}: ${sign}`));
  expect(foreign).toEqual([]);
});
