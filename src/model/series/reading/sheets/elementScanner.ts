import { letGo } from "../numbers/letGo";
import { encodingOf } from "./xmlEncoding";

/** Thrown where XML is written in a way that is not scanned: then the whole part is read by saxen, which knows all of it. */
export class UnscannedError extends Error {}

/** Thrown where what is being read goes on behind the bytes that have come. */
const MORE = new Error("more bytes are needed");

export const [TAB, LINE_FEED, RETURN, BLANK, EXCLAMATION, QUOTE, AMPERSAND, APOSTROPHE, SLASH, ZERO, NINE, COLON, LESS, EQUALS, GREATER, QUESTION] = [9, 10, 13, 32, 33, 34, 38, 39, 47, 48, 57, 58, 60, 61, 62, 63] as const;
const FIRST_WIDE = 128;

/** Bytes before the first element that show the encoding. */
const HEAD = 128;
/** Bytes of an element that is no part of a sheet any more. */
const LONGEST = 1 << 24;

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** What stands between two tags, or in an attribute; `isPlain`: its bytes are its letters, all of ASCII. */
interface TextSpan {
  from: number;
  to: number;
  isPlain: boolean;
}

/**
 * Reads elements of one name out of the UTF-8 bytes of XML that come piece by piece, without a text or an object for each. It knows
 * plain elements and texts only: of all else (comments, CDATA, names with several prefixes) it says so, and nothing is read wrong.
 */
export abstract class ElementScanner {
  /** A 0 behind the last byte ends what reads on. */
  protected bytes = new Uint8Array(1 << 16);
  /** What has come and was not read yet. */
  protected at = 0;
  protected end = 0;
  /** Bytes that make it worth while to go on. */
  private least = HEAD;
  private isLast = false;
  private isBegun = false;
  private hasEncoding = false;
  protected isEnded = false;
  protected readonly text: TextSpan = { from: 0, to: 0, isPlain: true };
  /** Whether the tag that was read last is an element by itself. */
  protected isEmpty = false;
  private closing = new Uint8Array(0);

  /** @param name of the elements @param around of the element that they lie in, which nothing is read behind */
  constructor(
    private readonly name: string,
    private readonly around: string,
  ) {}

  /** Takes a copy of the bytes that come next. */
  give(piece: Uint8Array): void {
    const rest = this.end - this.at;
    const size = rest + piece.length;
    if (this.isEnded) return;
    if (size > LONGEST) throw new RangeError("a row is too long");
    const { bytes, at, end } = this;
    if (size >= bytes.length) this.bytes = new Uint8Array(2 * size);
    this.bytes.set(bytes.subarray(at, end));
    this.bytes.set(piece, rest);
    if (this.bytes !== bytes) letGo(bytes);
    [this.at, this.end] = [0, size];
    this.bytes[size] = 0;
  }

  /** Says that no more comes; what is left over makes no element then. */
  finish(): void {
    this.isLast = true;
  }

  /** Lets go of the bytes; nothing is read any more. */
  close(): void {
    letGo(this.bytes);
  }

  /** Reads on; false where more bytes are needed, or none are left. @throws UnscannedError */
  next(): boolean {
    if (this.isEnded || (!this.isLast && this.end - this.at < this.least)) return false;
    try {
      while (!this.isEnded) {
        if (!this.isBegun) this.begin();
        else if (this.read()) return true;
      }
    } catch (error) {
      if (error !== MORE) throw error;
      if (this.isLast && this.isBegun) throw new UnscannedError();
      this.isEnded = this.isLast;
      this.least = 2 * (this.end - this.at);
      return false;
    }
    return false;
  }

  /** Reads from `at` on, and puts it behind each thing that was read whole; true where an element ended. */
  protected abstract read(): boolean;

  /** Is told what stands before all names, such as "x:". */
  protected abstract named(tag: (name: string) => Uint8Array<ArrayBuffer>): void;

  /** Whether the element around all others ends here. */
  protected closes(at: number): boolean {
    if (!this.is(at, this.closing)) return false;
    this.isEnded = true;
    return true;
  }

  protected stop(at: number): never {
    throw at >= this.end ? MORE : new UnscannedError();
  }

  /** The first place from `at` on that is no blank. */
  protected behindBlanks(at: number): number {
    const { bytes } = this;
    let place = at;
    for (let byte = bytes[place]!; byte === BLANK || (byte <= RETURN && byte >= TAB); byte = bytes[++place]!);
    return place;
  }

  /** Whether a name stands here, with its "<" before it and nothing of it behind. */
  protected is(at: number, tag: Uint8Array): boolean {
    const { bytes } = this;
    for (let i = 0; i < tag.length; i++) {
      if (bytes[at + i] === tag[i]) continue;
      if (at + i >= this.end) throw MORE;
      return false;
    }
    const byte = bytes[at + tag.length]!;
    if (at + tag.length >= this.end) throw MORE;
    return byte === GREATER || byte === SLASH || byte === BLANK || (byte <= RETURN && byte >= TAB);
  }

  /** Passes over the attributes of a tag; gives the place behind it. */
  protected behindTag(at: number): number {
    const { bytes } = this;
    for (let place = at; ; place++) {
      const byte = bytes[place]!;
      if (byte === GREATER) {
        this.isEmpty = bytes[place - 1] === SLASH;
        return place + 1;
      }
      if (byte === QUOTE || byte === APOSTROPHE) {
        for (place++; bytes[place] !== byte; place++) if (bytes[place] === LESS || bytes[place] === 0) this.stop(place);
      } else if (byte === LESS || byte === 0) this.stop(place);
    }
  }

  /** Passes over a tag that ends an element; gives the place behind it. */
  protected behindEnd(at: number, tag: Uint8Array): number {
    if (!this.is(at, tag)) this.stop(at);
    const place = this.behindBlanks(at + tag.length);
    if (this.bytes[place] !== GREATER) this.stop(place);
    return place + 1;
  }

  /** Reads what stands between two tags into `text`; gives the place of the second. */
  protected readText(at: number): number {
    const { bytes, text } = this;
    let isPlain = true;
    let place = at;
    for (let byte = bytes[place]!; byte !== LESS; byte = bytes[++place]!) {
      if (byte === AMPERSAND || byte >= FIRST_WIDE) isPlain = false;
      else if (byte === 0) this.stop(place);
    }
    text.from = at;
    text.to = place;
    text.isPlain = isPlain;
    return place;
  }

  /** Finds the first element. */
  private begin(): void {
    const { bytes } = this;
    if (!this.hasEncoding) {
      if (encodingOf(bytes.subarray(0, Math.min(this.end, HEAD))) !== "utf-8") throw new UnscannedError();
      this.hasEncoding = true;
      this.least = 0;
    }
    for (let place = this.at; ; place++) {
      place = bytes.indexOf(LESS, place);
      if (place < 0 || place >= this.end) break;
      this.at = place;
      const first = bytes[place + 1];
      if (first === EXCLAMATION || (first === QUESTION && bytes[place + 5] !== BLANK)) this.stop(place + 1);
      let colon = 0;
      let to = place + 1;
      for (let byte = bytes[to]!; byte !== GREATER && byte !== SLASH && byte > BLANK && byte !== LESS; byte = bytes[++to]!) if (byte === COLON && colon === 0) colon = to;
      if (to >= this.end) throw MORE;
      const prefix = colon === 0 ? "" : String.fromCharCode(...bytes.subarray(place + 1, colon + 1));
      if (!this.is(place, ascii(`<${prefix}${this.name}`))) continue;
      this.isBegun = true;
      this.closing = ascii(`</${prefix}${this.around}`);
      return this.named((name) => ascii(name.startsWith("/") ? `</${prefix}${name.slice(1)}` : `<${prefix}${name}`));
    }
    this.at = this.end;
    throw MORE;
  }
}
