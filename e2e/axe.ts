import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

type ColorScheme = "light" | "dark";

interface Checked {
  /** Selector of the part that is checked; the whole page where absent. */
  readonly within?: string;
  readonly colorScheme?: ColorScheme;
  /** Said with what is found. */
  readonly where?: string;
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
/** What another colour scheme can break: all else is of the same elements as in light. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** Nothing breaks WCAG 2.2 AA, as far as axe can tell. */
export async function expectNoViolations(page: Page, { within, colorScheme = "light", where = "" }: Checked = {}): Promise<void> {
  const builder = new AxeBuilder({ page });
  if (within !== undefined) builder.include(within);
  if (colorScheme === "light") builder.withTags(TAGS);
  else builder.withRules(OF_COLOURS);
  const { violations, passes } = await builder.analyze();
  expect(passes.length, `what axe looked at ${where}`).toBeGreaterThan(0);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${String(node.target)} ${node.html} ${node.failureSummary}`).join(" | ")}`), where).toEqual([]);
}
