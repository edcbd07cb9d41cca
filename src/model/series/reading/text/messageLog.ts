/** How lines of logs begin that are written in words, and the words behind that: of systems (RFC 3164 and 5424), of kernels, of web servers' faults, of programs (Python, Java). */
const KINDS: readonly RegExp[] = [
  /^(?:<\d{1,3}>\d? ?)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S*) \S+ [^\s:]+(?: ?\[\d+\])?: (.*)$/,
  /^<\d{1,3}>1 \d{4}-\S+ \S+ \S+ \S+ \S+ (.*)$/,
  /^\[ *\d+\.\d{6}\] (.*)$/,
  /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[\w+\] \d+#\d+: (.*)$/,
  /^\[?\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[.,]\d{3}\S*\s.{0,80}?\b(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|CRITICAL|FATAL)\b\W*(.*)$/,
];

const LEAST_LINES = 3;
const LOOKED_AT = 200;
/** One line in so many may be of another kind. */
const SPARE = 10;

/**
 * Whether a text is a log whose lines say in words what happened: as columns, its words and numbers would be of no one quantity.
 * One that logs nothing but numbers is none.
 */
export function isMessageLog(text: string): boolean {
  const lines = text.split("\n", LOOKED_AT + 1).slice(0, -1).filter((line) => line.trim() !== "");
  const messages = lines.map((line) => KINDS.map((kind) => kind.exec(line)?.[1]).find((message) => message !== undefined)).filter((message) => message !== undefined);
  const worded = messages.filter((message) => /\p{L}{2}/u.test(message) && !/^[-+\d.,;\s]+(?:\s?\S{1,4})?$/.test(message));
  return lines.length >= LEAST_LINES && (lines.length - messages.length) * SPARE <= lines.length && (messages.length - worded.length) * SPARE <= messages.length;
}
