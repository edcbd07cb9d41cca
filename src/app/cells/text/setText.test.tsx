import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import SetText from "./SetText";
import { typeset } from "./typeset/typeset";

const SITE = "https://headlight.test/page/";

/** The page that a text stands on: of the site, or a file of its own. */
function standOn(isFile: boolean) {
  vi.stubGlobal("location", new URL(SITE));
  vi.stubGlobal("document", { baseURI: SITE, getElementById: () => (isFile ? {} : null) });
}

beforeEach(() => standOn(false));
afterEach(() => vi.unstubAllGlobals());

const drawn = async (markdown: string) => renderToStaticMarkup(<SetText tree={(await typeset(markdown))!} />);
const linksIn = (markup: string) => [...markup.matchAll(/<a ([^>]*)>/g)].map(([, attributes]) => attributes!);

const KINDS_OF_LINK = `[in line](https://example.org/a "why"), <https://example.org/b>, [by name][c], [here](#v1.x), ![picture](https://example.org/d.png)

[c]: https://example.org/c`;

it.each(["", "$x$ "])("links in a text that begins with “%s” open elsewhere, without an opener and without a word of where they came from", async (formula) => {
  const links = linksIn(await drawn(formula + KINDS_OF_LINK));
  expect(links.map((attributes) => /href="([^"]*)"/.exec(attributes)?.[1])).toEqual([
    "https://example.org/a", "https://example.org/b", "https://example.org/c", "#v1.x",
  ]);
  for (const attributes of links) expect(attributes).toContain('target="_blank" rel="noopener noreferrer"');
  expect(links[0]).toContain('title="why"');
});

it("formulas make no links of their own", async () => {
  expect(linksIn(await drawn(String.raw`$\href{https://example.org}{x}$ $\url{https://example.org}$`))).toEqual([]);
});

it("a picture of the site is drawn; for one that the page's policy does not let it fetch its words stand", async () => {
  const pictures = "![near](near.svg) ![here](/other/here.png) ![away](https://example.org/d.png) ![](//example.org/e.png)";
  expect((await drawn(pictures)).replaceAll(/<link [^>]*>/g, "")).toBe(
    '<p><img src="near.svg" alt="near"/> <img src="/other/here.png" alt="here"/> <span>(a picture that this page does not hold: away)</span> <span>(a picture that this page does not hold)</span></p>',
  );
  standOn(true);
  expect(await drawn("![near](near.svg)")).toBe("<p><span>(a picture that this page does not hold: near)</span></p>");
});
