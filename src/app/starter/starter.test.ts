import { expect, it } from "vitest";
import { KINDS } from "../cells/registry";
import { withoutDefaults } from "../notebook/sharing/lean";
import { encodeLink } from "../notebook/sharing/link";
import { readNotebook } from "../notebook/document/schema";
import { starterNotebook } from "./starter";

/** What the address of a site may have before the fragment, for the whole link to keep to 600. */
const ADDRESS = 40;

it("is a notebook that the schema takes as it is, in a link of at most 600 characters", () => {
  const notebook = starterNotebook();
  expect(readNotebook(notebook, KINDS)).toEqual({ ok: true, value: notebook });
  const link = encodeLink({ notebook: withoutDefaults(notebook, KINDS), files: new Map() });
  expect(link.ok && link.value.length).toBeLessThanOrEqual(600 - ADDRESS);
});
