/**
 * Why the answer to a request for one of the site's own files is not that file: its status, or a page in its place, which
 * hosts of single-page apps send, as if all were well, for what they do not have. Null where it is that file.
 */
export function refusalIn({ ok, headers }: Pick<Response, "ok" | "headers">): "status" | "page" | null {
  if (!ok) return "status";
  return headers.get("content-type")?.startsWith("text/html") ? "page" : null;
}

/** @throws Error with what the server answered instead, where it is not that file */
export function refuseOther(response: Response): void {
  const refusal = refusalIn(response);
  if (refusal !== null) throw new Error(refusal === "status" ? `the server answered ${response.status}` : "the server sent a page in its place");
}
