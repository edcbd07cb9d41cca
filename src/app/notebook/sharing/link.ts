import { deflateSync, Inflate } from "fflate";
import { joined } from "../../../model/files/joined";
import { fail, ok, problem, type Result } from "../../../model/result";
import { fromBase64Url, toBase64Url } from "../document/base64";
import { bundleFromJson, bundleToJson, type Bundle, type Unchecked } from "../document/bundle";
import { VERSION } from "../document/document";
import { LINK_TOO_LARGE, MAX_INFLATED, versionOf } from "./fragment";
import type { CellKind } from "../document/kind";

declare module "../../../model/result" {
  interface Problems {
    "sharing/no-link": Nothing;
    "sharing/link-too-new": Nothing;
    "sharing/link-damaged": Nothing;
    "sharing/link-too-large": Nothing;
  }
}

/** Characters of a fragment: what a link from a stranger may cost. */
const MAX_ENCODED = 2_000_000;

/** Characters of a fragment that is made: Firefox opens no address of more than 1,048,576. */
const MOST_MADE = 1_000_000;

/**
 * The fragment (without "#") that holds a notebook as JSON, best without what is as usual, and its files: "v", the version of the
 * document, ".", and base64url of raw-deflated JSON. What `decodeLink` or a browser would not open is the problem `too-large`.
 */
export function encodeLink(bundle: Unchecked): Result<string> {
  const json = new TextEncoder().encode(JSON.stringify(bundleToJson(bundle)));
  if (json.length > MAX_INFLATED) return fail(LINK_TOO_LARGE);
  const link = `v${VERSION}.` + toBase64Url(deflateSync(json, { level: 9 }));
  return link.length > MOST_MADE ? fail(LINK_TOO_LARGE) : ok(link);
}

/** Problems: `no-link`, `link-too-new`, `link-too-large`, `link-damaged`, and those of `readNotebook`. */
export function decodeLink(fragment: string, kinds: ReadonlyMap<string, CellKind>): Result<Bundle> {
  const version = versionOf(fragment);
  if (version === null) return problem("sharing/no-link", {});
  if (version > VERSION) return problem("sharing/link-too-new", {});
  if (fragment.length > MAX_ENCODED) return tooLarge;
  const packed = fromBase64Url(fragment.slice(fragment.indexOf(".") + 1));
  if (packed === null) return damaged;
  const json = inflate(packed);
  if (!json.ok) return json;
  try {
    return bundleFromJson(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(json.value)), kinds);
  } catch {
    return damaged;
  }
}

const damaged = problem("sharing/link-damaged", {});
const tooLarge = problem("sharing/link-too-large", {});

function inflate(packed: Uint8Array): Result<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let finished = false;
  const stream = new Inflate((chunk, final) => {
    length += chunk.length;
    finished = final;
    if (length <= MAX_INFLATED) chunks.push(chunk);
  });
  try {
    // In slices, so that a bomb is noticed long before it is whole.
    const slice = 16_384;
    for (let i = 0; i < packed.length && length <= MAX_INFLATED; i += slice) {
      stream.push(packed.subarray(i, i + slice), i + slice >= packed.length);
    }
  } catch {
    return damaged;
  }
  if (length > MAX_INFLATED) return tooLarge;
  if (!finished) return damaged;
  return ok(joined(chunks));
}
