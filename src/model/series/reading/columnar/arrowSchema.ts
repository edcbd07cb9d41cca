/** What Arrow calls a duration, among its types, and a schema, among its messages. */
const DURATION = 18;
const SCHEMA = 1;
/** Before a message of Arrow stands its length, and before that, since 2019, such a mark. */
const MARK = -1;
/** In a second, of each unit of Arrow: seconds, milliseconds, microseconds, nanoseconds. */
const PER_SECOND = [1, 1e3, 1e6, 1e9] as const;

/**
 * The columns of a Parquet file that hold durations, each with how many of its numbers make a second. Parquet has no type for
 * them: what wrote the file keeps its own schema beside, as a message of Arrow in base64 ("ARROW:schema"). None where that is
 * missing or cannot be read, which makes a file no less sound.
 * Source: https://arrow.apache.org/docs/format/Columnar.html#encapsulated-message-format
 */
export function durationsIn(schema: string | undefined): ReadonlyMap<string, number> {
  try {
    return schema === undefined ? new Map() : durations(new DataView(Uint8Array.from(atob(schema), (letter) => letter.charCodeAt(0)).buffer));
  } catch {
    return new Map();
  }
}

/** @throws RangeError where it points beyond its end, or to more than it can hold */
function durations(view: DataView): ReadonlyMap<string, number> {
  const start = view.getInt32(0, true) === MARK ? 8 : 4;
  const message = inner(view, start);
  const found = new Map<string, number>();
  const isSchema = field(view, message, 1);
  const header = field(view, message, 2);
  if (isSchema === null || view.getUint8(isSchema) !== SCHEMA || header === null) return found;
  const list = field(view, inner(view, header), 1);
  const fields = list === null ? 0 : inner(view, list);
  const count = list === null ? 0 : view.getUint32(fields, true);
  if (count * 4 > view.byteLength) throw new RangeError("a schema claims more columns than it holds");
  for (let i = 0; i < count; i++) {
    const own = inner(view, fields + 4 + 4 * i);
    const [name, type, about] = [field(view, own, 0), field(view, own, 2), field(view, own, 3)];
    if (name === null || type === null || about === null || view.getUint8(type) !== DURATION) continue;
    const unit = field(view, inner(view, about), 0);
    // What is not written is a millisecond.
    found.set(textAt(view, inner(view, name)), PER_SECOND[unit === null ? 1 : view.getInt16(unit, true)] ?? 1e3);
  }
  return found;
}

/** Where what is pointed to from a place stands, in a buffer of FlatBuffers. */
const inner = (view: DataView, at: number): number => at + view.getUint32(at, true);

/** Where a field of a table stands, by its number; null where it was left out. */
function field(view: DataView, table: number, number: number): number | null {
  const places = table - view.getInt32(table, true);
  const at = 4 + 2 * number;
  const offset = at < view.getUint16(places, true) ? view.getUint16(places + at, true) : 0;
  return offset === 0 ? null : table + offset;
}

const textAt = (view: DataView, at: number): string => new TextDecoder().decode(new Uint8Array(view.buffer, at + 4, view.getUint32(at, true)));
