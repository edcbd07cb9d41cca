import { letGo } from "../numbers/letGo";
import type { NumberForm, ParquetNumbers } from "./parquetNumbers";
import { checkPage, isOfWords, isPlain, type ParquetChunk, type ParquetPage } from "./parquetPages";
import { placesInRuns } from "./parquetRuns";
import { unpackerOf } from "./parquetUnpack";

/** Some rows of a column, from `start` on, as counted in its group. Numbers that are missing are NaN. */
interface NumberStretch {
  readonly start: number;
  readonly values: ParquetNumbers;
}

/** Whether a page's numbers lie there as they are, or are places in a dictionary of such. */
export const isDirect = (page: ParquetPage): boolean => page.isDictionary || isPlain(page) || isOfWords(page);

/**
 * The numbers of a column whose pages are all direct, one page after another: the library would make several lists of each page, and
 * join those of all. What one page gives is gone when the next is asked for.
 * @throws Error where a page is damaged
 */
export function* numberStretches(bytes: Uint8Array<ArrayBuffer>, pages: readonly ParquetPage[], { chunk, form }: { readonly chunk: ParquetChunk; readonly form: NumberForm }, wanted: (from: number, to: number) => boolean): Generator<NumberStretch> {
  const unpack = chunk.meta.codec === "UNCOMPRESSED" ? (packed: Uint8Array) => packed : unpackerOf(chunk.meta);
  if (unpack === null) throw new Error(`pages packed by ${chunk.meta.codec} are not known`);
  let words: ParquetNumbers | null = null;
  let room = new Float64Array(0);
  let start = 0;
  for (const page of pages) {
    if (!page.isDictionary && !wanted(start, start + page.values)) {
      start += page.values;
      continue;
    }
    const body = bytes.subarray(page.from, page.to);
    const levels = page.levels === null ? null : body.subarray(0, page.levels);
    const values = valuesOf(page, body, unpack);
    const present = checkPage(page, chunk, values, levels);
    if (room.length < page.values) room = new Float64Array(page.values);
    if (page.isDictionary) {
      const known = read(form, values, 0, page.values, room);
      words = known instanceof Float64Array ? known.slice() : known;
    } else {
      const found = isPlain(page) ? read(form, values, present.from, present.count, room) : lookedUp(words, values, present, room);
      const isThere = present.count === page.values ? null : placesInRuns(levels ?? values, present.levels, { width: 1, count: page.values });
      yield { start, values: isThere === null ? found : spread(found, isThere, room) };
      start += page.values;
    }
    // What was unpacked is nobody else's.
    if (values.buffer !== bytes.buffer && values.byteLength === values.buffer.byteLength) letGo(values);
  }
}

function valuesOf({ levels, isPacked, unpacked }: ParquetPage, body: Uint8Array, unpack: (bytes: Uint8Array, length: number) => Uint8Array): Uint8Array {
  const own = body.subarray(levels ?? 0);
  if (!isPacked) return own;
  const length = unpacked - (levels ?? 0);
  const values = unpack(own, length);
  if (values.length !== length) throw new Error("a page is not as long as it says");
  return values;
}

const read = (form: NumberForm, values: Uint8Array, from: number, count: number, room: Float64Array): ParquetNumbers =>
  form.read(new DataView(values.buffer, values.byteOffset, values.length), from, count, room);

/** The words of a dictionary that a page refers to. */
function lookedUp(words: ParquetNumbers | null, values: Uint8Array, { from, count }: { readonly from: number; readonly count: number }, room: Float64Array): ParquetNumbers {
  const width = values[from] ?? 0;
  const places = width === 0 ? new Uint32Array(count) : placesInRuns(values, from + 1, { width, count });
  if (places.some((place) => place >= (words?.length ?? 0))) throw new RangeError("a page refers to what its dictionary lacks");
  if (!(words instanceof Float64Array)) return Array.from(places, (place) => words![place]!);
  for (let i = 0; i < count; i++) room[i] = words[places[i]!]!;
  return room.subarray(0, count);
}

/** Numbers that stand one behind the other, put to the rows that have one; the others are NaN. */
function spread(found: ParquetNumbers, isThere: Uint32Array, room: Float64Array): ParquetNumbers {
  if (!(found instanceof Float64Array)) {
    let at = 0;
    return Array.from(isThere, (there) => (there === 1 ? found[at++]! : Number.NaN));
  }
  // From the end on, since they lie in the room that they are put to.
  let next = found.length;
  for (let i = isThere.length - 1; i >= 0; i--) room[i] = isThere[i] === 1 ? found[--next]! : Number.NaN;
  return room.subarray(0, isThere.length);
}
