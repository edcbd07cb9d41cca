import { EXCLAMATION, ElementScanner, QUESTION } from "./elementScanner";

/** Where a text stands, as XML. */
export interface ScannedText {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  /** Whether its bytes are its letters, all of ASCII. */
  readonly isPlain: boolean;
}

/** Reads the texts in an element whose parts may each have looks of their own (`r`); how a text is read aloud (`rPh`) is no part of it. */
export abstract class RichScanner extends ElementScanner {
  private inner!: Record<"t" | "tEnd" | "r" | "rEnd" | "looks" | "looksEnd" | "aloud" | "aloudEnd" | "reading" | "readingEnd", Uint8Array>;
  /** The text that was read last. */
  protected readonly rich = { bytes: this.bytes, from: 0, to: 0, isPlain: true };
  /** The parts of a text, one behind another, where it has several. */
  private joined = new Uint8Array(0);

  protected named(tag: (name: string) => Uint8Array<ArrayBuffer>): void {
    this.inner = {
      t: tag("t"), tEnd: tag("/t"), r: tag("r"), rEnd: tag("/r"), looks: tag("rPr"), looksEnd: tag("/rPr"),
      aloud: tag("rPh"), aloudEnd: tag("/rPh"), reading: tag("phoneticPr"), readingEnd: tag("/phoneticPr"),
    };
  }

  /** Reads into `rich` up to what is no part of a text; gives the place of that. */
  protected readRich(from: number): number {
    const { inner, rich } = this;
    [rich.bytes, rich.from, rich.to, rich.isPlain] = [this.bytes, 0, 0, true];
    let isInPart = false;
    for (let at = from; ; ) {
      at = this.behindBlanks(at);
      if (this.is(at, inner.t)) at = this.readPart(at + inner.t.length);
      else if (!isInPart && this.is(at, inner.r)) {
        at = this.behindTag(at + inner.r.length);
        isInPart = !this.isEmpty;
      } else if (isInPart && this.is(at, inner.rEnd)) {
        at = this.behindEnd(at, inner.rEnd);
        isInPart = false;
      } else if (this.is(at, inner.looks)) at = this.behindAll(at + inner.looks.length, inner.looksEnd);
      else if (this.is(at, inner.aloud)) at = this.behindAll(at + inner.aloud.length, inner.aloudEnd);
      else if (this.is(at, inner.reading)) at = this.behindAll(at + inner.reading.length, inner.readingEnd);
      else if (isInPart) this.stop(at);
      else return at;
    }
  }

  private readPart(from: number): number {
    const { rich, text } = this;
    const at = this.behindTag(from);
    if (this.isEmpty) return at;
    const end = this.readText(at);
    const before = rich.to - rich.from;
    if (before === 0) {
      [rich.from, rich.to] = [text.from, text.to];
    } else {
      const size = before + text.to - text.from;
      if (size > this.joined.length) {
        const wider = new Uint8Array(2 * size);
        wider.set(rich.bytes.subarray(rich.from, rich.to));
        this.joined = wider;
      } else if (rich.bytes !== this.joined) this.joined.set(rich.bytes.subarray(rich.from, rich.to));
      this.joined.set(this.bytes.subarray(text.from, text.to), before);
      [rich.bytes, rich.from, rich.to] = [this.joined, 0, size];
    }
    rich.isPlain &&= text.isPlain;
    return this.behindEnd(end, this.inner.tEnd);
  }

  /** Passes over an element from behind its name on, with all that is in it. */
  private behindAll(from: number, tag: Uint8Array): number {
    let at = this.behindTag(from);
    if (this.isEmpty) return at;
    for (;;) {
      at = this.readText(at);
      if (this.is(at, tag)) return this.behindEnd(at, tag);
      const next = this.bytes[at + 1];
      if (next === EXCLAMATION || next === QUESTION) this.stop(at + 1);
      at = this.behindTag(at + 1);
    }
  }
}
