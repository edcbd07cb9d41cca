/** What was thrown, in one line: `Name: message`, or the name alone where there is no message. */
export function headlineOf(error: unknown): string {
  if (!(error instanceof Error)) return textOf(error);
  return error.message === "" ? error.name : `${error.name}: ${error.message}`;
}

/**
 * The headline, then where it came from, for whoever looks for the fault. In Chromium `stack` begins with the headline, in
 * Firefox and WebKit it never holds it, and that of a DOMException in WebKit is empty: `stack` alone would lose the message.
 */
export function describeError(error: unknown): string {
  const headline = headlineOf(error);
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  if (stack.startsWith(headline)) return stack.trimEnd();
  return `${headline}\n${stack}`.trimEnd();
}

/** Anything at all as text: not every object lets itself be written. */
export function textOf(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return typeof thrown;
  }
}
