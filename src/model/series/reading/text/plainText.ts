/** What readers of cells need of the text in which these stand. */
export interface Letters {
  readonly charCodeAt: (at: number) => number;
  readonly slice: (from: number, to: number) => string;
}

/** So many cells of a piece are made of their codes; where more are asked for, all of the piece becomes one text. */
const FEW = 100;

/**
 * Whole lines as the codes of their letters. Chromium keeps each text that it decodes until old garbage is collected, which can be as
 * much as the file: what is read as numbers becomes none.
 */
export class PlainText implements Letters {
  private parts = 0;

  /** @param text the same as one text; null where nobody made one */
  constructor(
    readonly codes: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>,
    readonly length: number,
    private text: string | null,
  ) {}

  static of(text: string): PlainText {
    const codes = new Uint16Array(text.length);
    for (let i = 0; i < codes.length; i++) codes[i] = text.charCodeAt(i);
    return new PlainText(codes, codes.length, text);
  }

  charCodeAt(at: number): number {
    return this.codes[at]!;
  }

  slice(from: number, to: number): string {
    if (this.text === null && this.parts++ >= FEW) this.text = asciiText(this.codes as Uint8Array<ArrayBuffer>, 0, this.length);
    return this.text?.slice(from, to) ?? asciiText(this.codes as Uint8Array<ArrayBuffer>, from, to);
  }

  /** Where the line that a place lies in ends: behind its mark. */
  lineEnd(at: number): number {
    return this.codes.indexOf(LINE_END, at) + 1;
  }
}

const [LINE_END, RETURN, QUOTE, LESS, SEPARATOR, ESCAPE] = [10, 13, 34, 60, 30, 27];

/** The longest text that is made letter by letter: of more letters than some engine takes at once, none is. */
const LETTERS = 1000;

function asciiText(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): string {
  const part = bytes.subarray(from, to);
  return part.length <= LETTERS ? String.fromCharCode.apply(null, part as unknown as number[]) : new TextDecoder().decode(part);
}

/** Puts bytes of plain letters together to whole lines, in a room that is used again for the next. */
export class AsciiLines {
  private room = new Uint8Array(0);
  /** What stands behind the last whole line. */
  rest = "";

  /** @param comment begins a line that is no row */
  constructor(private readonly comment: string) {}

  /**
   * What was left over before and the whole lines among these bytes, with "\n" for every line end. Null where something of it has to be
   * decoded, may be quoted or no row, or where no line ends.
   */
  join(before: string, bytes: Uint8Array<ArrayBuffer>): PlainText | null {
    const end = bytes.lastIndexOf(LINE_END) + 1;
    if (end === 0 || bytes.includes(RETURN, end) || !this.isPlain(bytes)) return null;
    if (this.room.length < before.length + end) this.room = new Uint8Array(before.length + 2 * end);
    const { room } = this;
    for (let i = 0; i < before.length; i++) {
      room[i] = before.charCodeAt(i);
      if (before.charCodeAt(i) > 127) return null;
    }
    if (!this.isPlain(room.subarray(0, before.length))) return null;
    const length = put(bytes.subarray(0, end), room, before.length);
    this.rest = asciiText(bytes, end, bytes.length);
    return new PlainText(room, length, null);
  }

  private isPlain(bytes: Uint8Array<ArrayBuffer>): boolean {
    return [QUOTE, LESS, SEPARATOR, ESCAPE, this.comment.charCodeAt(0)].every((mark) => !bytes.includes(mark)) && isAscii(bytes);
  }
}

/** Copies bytes to a place, each line end as one mark; gives where they end. */
function put(bytes: Uint8Array<ArrayBuffer>, room: Uint8Array<ArrayBuffer>, at: number): number {
  if (!bytes.includes(RETURN)) {
    room.set(bytes, at);
    return at + bytes.length;
  }
  let end = at;
  for (let i = 0; i < bytes.length; i++) {
    const code = bytes[i]!;
    if (code !== RETURN) room[end++] = code;
    else if (bytes[i + 1] !== LINE_END) room[end++] = LINE_END;
  }
  return end;
}

function isAscii(bytes: Uint8Array<ArrayBuffer>): boolean {
  let [all, i] = [0, 0];
  // Four at a time, where they lie so.
  if (bytes.byteOffset % 4 === 0) {
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    for (const word of words) all |= word;
    i = 4 * words.length;
  }
  for (; i < bytes.length; i++) all |= bytes[i]!;
  return (all & 0x8080_8080) === 0;
}
