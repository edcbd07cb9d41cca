/** Calls `hide` when nobody sees the page any more, and `show` when somebody does again; gives what ends that. */
export function followSight(page: Document | undefined, hide: () => void, show: () => void): () => void {
  const onChange = () => (page?.hidden === true ? hide() : show());
  page?.addEventListener("visibilitychange", onChange);
  return () => page?.removeEventListener("visibilitychange", onChange);
}
