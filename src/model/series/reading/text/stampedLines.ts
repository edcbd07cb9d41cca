import { isMoment } from "../time/moments";
import { findDelimiter } from "./delimiter";
import { BLANKS } from "./layout";

/** Lines of a log that say when they were written, in brackets or before an arrow, and what stands between the other cells. */
export interface StampedLines {
  readonly way: StampWay;
  readonly mark: string;
  readonly names: readonly string[] | null;
  /** The first of the times, as it stands. */
  readonly example: string;
}

/**
 * Where the time stands: "[2024-03-05 14:00:00] 21.5", as terminals write; "14:00:00.123 -> 21.5", as the Arduino's; within a line,
 * as web servers write; or before what a sensor sends (ESPHome).
 */
type StampWay = "brackets" | "arrow" | "inside" | "sensor";

interface Stamp {
  readonly time: string;
  /** What stands before it, and behind it. */
  readonly before: string;
  readonly rest: string;
}

const LEAST_LINES = 3;
const LOOKED_AT = 200;
/** One line in so many may say something else. */
const SPARE = 10;
const SECONDS = /^\d{9,10}(\.\d+)?$/;
const SENSOR = /'([^']+)': Sending state (-?\d+(?:\.\d+)?(?:e[-+]?\d+)?)(?=\s)/;
/** Host, identity, user, time, request, status and size of an answer, perhaps with where it was asked from and by what. */
const WEB = /^\S+ \S+ \S+ \[[^\]]+\] "(?:[^"\\]|\\.)*" \d{3} (?:\d+|-)( "(?:[^"\\]|\\.)*" "(?:[^"\\]|\\.)*")?$/;
const WEB_NAMES = ["host", "identity", "user", "time", "request", "status", "bytes", "referrer", "agent"] as const;

/** Whether a table is of a web server's requests: who asked is no series, as what is measured is that of the server. */
export const areRequests = (names: readonly string[]): boolean => WEB_NAMES.slice(0, -2).every((name, i) => names[i] === name);

const isTime = (text: string) => isMoment(text) || SECONDS.test(text);

/** The time of a line; null where it has none there. */
function stampOf(line: string, way: StampWay): Stamp | null {
  if (way === "arrow") return madeOf(/^()([\d:.\-/TZ ]*\d:\d[\d:.]*Z?) -?> (.*)$/.exec(line));
  if (way === "inside") return madeOf(/^(\S[^[\]]*\s)\[([^[\]]+)\](?=\s)(.*)$/.exec(line));
  const stamp = madeOf(/^()\s*\[([^[\]]+)\](?=[\s[])(.*)$/.exec(line));
  if (way === "brackets" || stamp === null) return stamp;
  const sent = SENSOR.exec(stamp.rest);
  return sent === null ? null : { ...stamp, rest: `${quote(sent[1]!)}\t${sent[2]!}` };
}

function madeOf(found: RegExpExecArray | null): Stamp | null {
  const time = found?.[2]?.trim() ?? "";
  return found !== null && isTime(time) ? { time, before: found[1]!, rest: found[3]!.trim() } : null;
}

/** How the lines of a text say when they were written; null where most say it not at all, or as cells of a table do. */
export function findStamp(text: string): StampedLines | null {
  if (!/\[[^\n\]]*\d|\d -?> /.test(text)) return null;
  const lines = text.split("\n", LOOKED_AT + 1).slice(0, -1).filter((line) => line.trim() !== "");
  if (lines.length < LEAST_LINES) return null;
  const stampsOf = (way: StampWay) => lines.map((line) => stampOf(line, way)).filter((stamp) => stamp !== null);
  const sent = stampsOf("sensor");
  // What a sensor sends stands among lines that say much else.
  if (sent.length >= LEAST_LINES && sent.length * SPARE >= lines.length) return { way: "sensor", mark: "\t", names: ["time", "sensor", "value"], example: sent[0]!.time };
  for (const way of ["brackets", "arrow", "inside"] as const) {
    const stamps = stampsOf(way);
    if (stamps.length < LEAST_LINES || (lines.length - stamps.length) * SPARE > lines.length) continue;
    const web = way === "inside" ? lines.map((line) => WEB.exec(line)).filter((found) => found !== null) : [];
    const names = web.length * SPARE >= lines.length * (SPARE - 1) ? WEB_NAMES.slice(0, web[0]![1] === undefined ? -2 : undefined) : null;
    const mark = way === "inside" ? BLANKS : findDelimiter(`${stamps.map(({ rest }) => rest).join("\n")}\n`, true);
    return { way, mark, names, example: stamps[0]!.time };
  }
  return null;
}

/** What the columns of such lines are called, of which there are so many, where nothing above them says it; null where the time is not the first. */
export const namesOfStamped = ({ way }: StampedLines, width: number): readonly string[] | null => (way === "inside" ? null : ["time", ...Array.from({ length: width - 1 }, () => "")]);

/** The text with the time of each line as a cell by itself; other lines as they stand, but among what sensors send, where they are none. */
export const stampedText = (text: string, stamped: StampedLines): string => text.split("\n").map((line) => cells(line, stamped)).join("\n");

function cells(line: string, { way, mark }: StampedLines): string {
  const stamp = stampOf(line, way);
  if (stamp === null) return way === "sensor" ? "" : line;
  const { time, before, rest } = stamp;
  return `${before}${quote(time)}${mark}${mark === BLANKS ? rest.replace(/[ \t]+/g, BLANKS) : rest}`;
}

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
