declare global {
  interface Window {
    headlightFaults?: string[];
  }
}

/** Runs in the page before its own scripts and notes what goes wrong. WebKit's driver tells nothing of the console. */
function watch(): void {
  const faults: string[] = [];
  window.headlightFaults = faults;
  addEventListener("error", (event) => faults.push(event.message ? `thrown: ${event.message}` : `not loaded: ${(event.target as Element).outerHTML}`), true);
  addEventListener("unhandledrejection", ({ reason }) => faults.push(`not handled: ${reason}`));
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => faults.push(`policy: ${violatedDirective} ${blockedURI}`));
  Object.assign(console, { error: (...said: unknown[]) => faults.push(`console: ${said.map(String).join(" ")}`) });
}

/** The page with the watch in it, before all else and so before its content policy. */
export function withWatch(html: string): string {
  const head = /<head[^>]*>/.exec(html)?.[0];
  if (head === undefined) throw new Error("The page has no head to put the watch into.");
  return html.replace(head, () => `${head}<script>(${watch})()</script>`);
}
