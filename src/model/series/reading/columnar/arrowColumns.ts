import { Type, type Column } from "@uwdata/flechette";

/** So many bytes more than there are may the texts of a part of a column have, where several may lie in the same place. */
const MAX_SHARED = 256 * 2 ** 20;

/**
 * Before anything is made for its rows.
 * @throws RangeError where a column claims more values than its bytes hold, which the library leaves out without a word, or texts that
 *   lie within one another
 */
export function checkColumn(column: Column<unknown>, rows: number): void {
  if (column.length !== rows) throw new RangeError("columns are of different lengths");
  for (const batch of column.data) {
    const { length, nullCount, type, values, offsets } = batch;
    if (!(length >= 0)) throw new RangeError("a column has no length");
    const isView = type.typeId === Type.Utf8View;
    const ofValues = values === undefined || nullCount === length ? Infinity : (values.length * (type.typeId === Type.Bool ? 8 : 1)) / (isView ? 16 : 1);
    if (length > (offsets === undefined ? ofValues : Math.max(0, offsets.length - 1))) throw new RangeError("a column is longer than its bytes");
    if (offsets !== undefined && (type.typeId === Type.Utf8 || type.typeId === Type.LargeUtf8)) checkOffsets(offsets as Int32Array | BigInt64Array, length, values?.length ?? 0);
    if (isView && values !== undefined) checkViews(values as Uint8Array, Math.min(length, values.length / 16), bytesOfViews(batch));
  }
}

/** Bytes beside the views, which the library's types do not tell of. */
const bytesOfViews = (batch: object): number => ("data" in batch ? (batch.data as readonly Uint8Array[]).reduce((sum, { length }) => sum + length, 0) : 0);

/**
 * That each text begins where the one before ends, and all end in the bytes that there are.
 * @throws RangeError
 */
export function checkOffsets(offsets: Int32Array | BigInt64Array, texts: number, bytes: number): void {
  if (texts === 0) return;
  if (offsets.length <= texts || offsets[0]! < 0) throw new RangeError("texts lack their places");
  for (let i = 0; i < texts; i++) if (offsets[i + 1]! < offsets[i]!) throw new RangeError("texts lie within one another");
  if (offsets[texts]! > bytes) throw new RangeError("texts are longer than their bytes");
}

/**
 * Texts by places of their own may lie in the same one, but are not without a bound.
 * @throws RangeError
 */
export function checkViews(views: Uint8Array, texts: number, bytes: number): void {
  const lengths = new DataView(views.buffer, views.byteOffset, views.length);
  let sum = 0;
  for (let i = 0; i < texts; i++) sum += lengths.getUint32(16 * i, true);
  if (sum > bytes + MAX_SHARED) throw new RangeError("texts are longer than their bytes");
}
