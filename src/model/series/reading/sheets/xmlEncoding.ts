/** What XML that begins with these bytes says that it is written in: by its first bytes, or in its first line; "utf-8" where it says nothing. */
export function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const said = /^(?:\u00ef\u00bb\u00bf)?<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(String.fromCharCode(...head.subarray(0, 128)))?.[1]?.toLowerCase();
  return said === undefined || said === "us-ascii" || said === "ascii" || said === "utf8" ? "utf-8" : said;
}
