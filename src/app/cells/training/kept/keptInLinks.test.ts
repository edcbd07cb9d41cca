import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { random } from "../../../../model/random";
import { filesOf } from "../../../notebook/document/namedFiles";
import { VERSION, type Notebook } from "../../../notebook/document/document";
import { decodeLink, encodeLink } from "../../../notebook/sharing/link";
import { withoutDefaults } from "../../../notebook/sharing/lean";
import { KINDS } from "../../registry";
import { initialSpec } from "../spec";
import { readKept } from "./keptFile";

it("a run travels in a link with its film, bit for bit; one that is too large for a link is told as that", async () => {
  const bytes = new Uint8Array(await readFile(new URL("./starter.run", import.meta.url)));
  const kept = { id: "run", name: "training.run", size: bytes.length };
  const cell = { id: "t", kind: "training", title: "", reads: {}, spec: initialSpec(), kept };
  const notebook: Notebook = { format: "headlight", version: VERSION, title: "", cells: [cell] };
  expect(filesOf(notebook, KINDS)).toEqual([{ ...kept, isRun: true }]);
  const linkOf = (file: Uint8Array<ArrayBuffer>) => encodeLink({ notebook: withoutDefaults(notebook, KINDS), files: new Map([["run", file]]) });
  const link = linkOf(bytes);
  const read = link.ok ? decodeLink(link.value, KINDS) : link;
  if (!read.ok) throw new Error(read.error.kind);
  expect(read.value.notebook.cells[0]!.kept).toEqual(kept);
  const arrived = new Blob([read.value.files.get("run")!]);
  expect(await readKept(arrived)).toEqual(await readKept(new Blob([bytes])));
  const drawn = random(1);
  const noise = Uint8Array.from({ length: 2 ** 20 }, () => 256 * drawn());
  expect(linkOf(noise)).toMatchObject({ ok: false, error: { kind: "sharing/too-large" } });
});
