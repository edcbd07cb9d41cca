import type { Problem } from "../../../model/result";

declare module "../../../model/result" {
  interface Problems {
    /** To be put into a link. */
    "sharing/too-large": Nothing;
  }
}

/** Longer links are cut by mail programs and chats; a notebook file serves better then. */
export const COMFORTABLE_LENGTH = 8_000;

/** True where a fragment claims to hold a notebook. Apart from what reads one, which is loaded only then. */
export const isLink = (fragment: string): boolean => versionOf(fragment) !== null;

/** The version of the document that a fragment claims to hold; null where it claims to hold none. */
export function versionOf(fragment: string): number | null {
  const version = /^v(\d+)\./.exec(fragment)?.[1];
  return version === undefined ? null : Number(version);
}

/** Bytes that a fragment may inflate to: what a link from a stranger may cost. */
export const MAX_INFLATED = 8_000_000;

/** Bytes of files beyond which no link can hold them: in base64 they alone would inflate to too much. */
export const MOST_FILE_BYTES = (MAX_INFLATED / 4) * 3;

export const LINK_TOO_LARGE: Problem = { kind: "sharing/too-large", params: {} };
