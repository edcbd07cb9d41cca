/**
 * Why the answer to a request for one of the site's own files is not that file, in words; null where it is. Hosts of
 * single-page apps send their page, as if all were well, for what they do not have.
 */
export function refusalIn({ ok, status, headers }: Response): string | null {
  if (!ok) return `the server answered ${status}`;
  return headers.get("content-type")?.startsWith("text/html") ? "the server sent a page in its place" : null;
}
