/** Longer links are cut by mail programs and chats; a notebook file serves better then. */
export const COMFORTABLE_LENGTH = 8_000;

/** True where a fragment claims to hold a notebook. Apart from what reads one, which is loaded only then. */
export const isLink = (fragment: string): boolean => /^v\d+\./.test(fragment);
