import { Type } from "@uwdata/flechette";
import { FlatBytes } from "./flatBytes";

/** What Arrow calls a schema, among its messages. */
const SCHEMA = 1;
/** Before a message of Arrow stands its length, and before that, since 2019, such a mark. */
const MARK = -1;
/** In a second, of each unit of Arrow: seconds, milliseconds, microseconds, nanoseconds. */
export const PER_SECOND = [1, 1e3, 1e6, 1e9] as const;

/**
 * The columns of a Parquet file that hold durations, each with how many of its numbers make a second. Parquet has no type for
 * them: what wrote the file keeps its own schema beside, as a message of Arrow in base64 ("ARROW:schema"). None where that is
 * missing or cannot be read, which makes a file no less sound.
 * Source: https://arrow.apache.org/docs/format/Columnar.html#encapsulated-message-format
 */
export function durationsIn(schema: string | undefined): ReadonlyMap<string, number> {
  try {
    return schema === undefined ? new Map() : durations(new FlatBytes(Uint8Array.from(atob(schema), (letter) => letter.charCodeAt(0))));
  } catch {
    return new Map();
  }
}

/** @throws RangeError where it points beyond its end, or to more than it can hold */
function durations(bytes: FlatBytes): ReadonlyMap<string, number> {
  const message = bytes.table(bytes.whole(0) === MARK ? 8 : 4);
  const [kind, header] = [message(6), message(8)];
  if (kind === null || bytes.byte(kind) !== SCHEMA || header === null) return new Map();
  return new Map(bytes.each(bytes.table(header)(6), 4, (place) => durationAt(bytes, place)).filter((found) => found !== null));
}

/** The name and the numbers to a second of one field; null where it is no duration. */
function durationAt(bytes: FlatBytes, at: number): readonly [name: string, perSecond: number] | null {
  const member = bytes.table(at);
  const [name, type, about] = [member(4), member(8), member(10)];
  if (name === null || type === null || about === null || bytes.byte(type) !== Type.Duration) return null;
  const unit = bytes.table(about)(4);
  const { from, length } = bytes.vector(name, 1);
  // What is not written is a millisecond.
  return [new TextDecoder().decode(bytes.bytes.subarray(from, from + length)), PER_SECOND[unit === null ? 1 : bytes.short(unit)] ?? 1e3];
}
