import fc from "fast-check";
import type { Element, Root, RootContent } from "hast";
import { toHtml } from "./typeset.testing";
import { expect, test } from "vitest";
import { typeset } from "./typeset";

const htmlOf = async (markdown: string) => toHtml((await typeset(markdown))!);

test("sets Markdown and formulas", async () => {
  expect(await htmlOf("# A\n\nb **c** [d](https://e.org)\n\n- f")).toBe(
    '<h1>A</h1>\n<p>b <strong>c</strong> <a href="https://e.org">d</a></p>\n<ul>\n<li>f</li>\n</ul>',
  );
  const formulas = await htmlOf("in $a^2$ line\n\n$$\nb\n$$\n\n```math\nc\n```");
  expect(formulas.match(/class="katex"/g)).toHaveLength(3);
  expect(formulas.match(/class="katex-display"/g)).toHaveLength(2);
  expect(formulas).not.toContain("<pre>");
});

test("a formula that KaTeX does not understand stays as it was written", async () => {
  expect(await htmlOf("$\\nosuch$ and $\\frac{1}$")).toContain("\\nosuch");
});

test("names in a formula have the colour that they have in figures, and a formula asks nothing else of the page", async () => {
  const html = await htmlOf("$\\query{q_4} \\cdot \\key{k_4}$ and $\\htmlData{symbol=q,id=x}{a}\\htmlClass{b}{c}\\htmlStyle{color:red}{d}\\htmlId{e}{f}$");
  expect(html.match(/data-[\w-]+="[^"]*"/g)).toEqual(['data-symbol="q"', 'data-symbol="k"']);
  expect(html).not.toMatch(/style="color:red|id="e"|enclosing [^"]/);
});

test("a word that opens the glossary and a short formula keep to one line with what ends their clause", async () => {
  expect(await htmlOf("a (the [*key*](word:key)), [b](c).")).toBe('<p>a (the <span data-together=""><a href="word:key"><em>key</em></a>),</span> <a href="c">b</a>.</p>');
  expect(await htmlOf("[key](word:key) is")).not.toContain("together");
  expect(await htmlOf("of $Z$, and")).toMatch(/<span data-together="">.*<\/span>,<\/span> and<\/p>$/);
  // A long one may end its line where it can.
  expect(await htmlOf("$a + b = c$.")).not.toContain("together");
});

test.each([
  ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
  ["a <b onclick=x>b</b>", "a &lt;b onclick=x&gt;b&lt;/b&gt;"],
  ["[a](javascript:alert)", "<a>a</a>"],
  ["[a](word:head)", '<a href="word:head">a</a>'],
  ["[a](JaVaScript:alert)", "<a>a</a>"],
  ["![a](data:text/html,x)", '<img alt="a"/>'],
  ["![a](word:head)", '<img alt="a"/>'],
  ["<javascript:alert>", "<a>"],
  ["$\\href{javascript:alert}{a}$", "katex"],
  ["[a](#b:c)", 'href="#b:c"'],
  ["[a](b/c:d)", 'href="b/c:d"'],
  ["[a](mailto:b@c.org)", 'href="mailto:b@c.org"'],
])("does no harm: %s", async (markdown, expected) => {
  const html = await htmlOf(markdown);
  expect(html).toContain(expected);
  expect(html.replaceAll("&lt;", "")).not.toMatch(/<script|href="[^"]*javascript:/i);
});

test.each([
  ["quotes in quotes", `${"> ".repeat(3000)}x`],
  ["quotes without an end", ">".repeat(3000)],
  ["lists in lists", Array.from({ length: 80 }, (_, i) => `${"  ".repeat(i)}- x`).join("\n")],
  ["a word in bold for each letter", "**a** ".repeat(7000)],
])("a text that no page can draw soon is not set: %s", async (_, markdown) => {
  expect(await typeset(markdown)).toBeNull();
});

test("no formula is wider or taller than a page can show", async () => {
  const rule = String.raw`$\rule{100000em}{100000em} \kern-100000em \raisebox{-100000em}{a} \hspace{1e9em}$`;
  const sizes = [...(await htmlOf(rule)).matchAll(/(-?[\d.]+(?:e[+-]?\d+)?)em/g)].map(([, size]) => Math.abs(Number(size)));
  expect(sizes.length).toBeGreaterThan(0);
  // The text of the formula itself is kept for those who cannot see it.
  expect(Math.max(...sizes.filter((size) => size !== 100_000 && size !== 1e9))).toBeLessThanOrEqual(500);
});

test("macros that grow without end end", async () => {
  const doubling = String.raw`$\def\a{\b\b}\def\b{\c\c}\def\c{\d\d}\def\d{\e\e}\def\e{\f\f}\def\f{\g\g}\def\g{\h\h}\def\h{xx}\a\a\a\a$`;
  expect(await htmlOf(doubling)).toContain("katex-error");
});

const hostile = fc
  .array(fc.constantFrom(">", "*", "**a*", "_", "[", "](", "![", "`", "$", "$$", "\\", "{", "}", "^", "- ", "1. ", "\n", "    ", "|", "<", "&", "#", "a", "\\frac", "\\rule{9e9em}", "\\def\\a"), { minLength: 1, maxLength: 12 })
  .chain((parts) => fc.nat(25).map((times) => parts.join("").repeat(times)));

test("whatever the text, its tree is small and shallow, or there is none", async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (markdown) => {
      const tree = await typeset(markdown);
      if (tree === null) return;
      const { nodes, depth } = sizeOf(tree);
      expect(nodes).toBeLessThanOrEqual(12_000);
      expect(depth).toBeLessThanOrEqual(60);
    }),
    { numRuns: 150 },
  );
});

function sizeOf(node: Root | RootContent): { nodes: number; depth: number } {
  const children = ((node as Element).children ?? []).map(sizeOf);
  return { nodes: children.reduce((sum, { nodes }) => sum + nodes, node.type === "root" ? 0 : 1), depth: Math.max(-1, ...children.map(({ depth }) => depth)) + 1 };
}
