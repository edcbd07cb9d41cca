/** What a byte adds to the check sum, for each of the 256 bytes. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as zip and gzip use it (ISO 3309, reflected polynomial 0xEDB88320); `before` is that of the bytes that come before these. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let sum = before ^ 0xffff_ffff;
  for (let i = 0; i < bytes.length; i++) {
    sum = (sum >>> 8) ^ TABLE[(sum ^ bytes[i]!) & 0xff]!;
  }
  return (sum ^ 0xffff_ffff) >>> 0;
}
