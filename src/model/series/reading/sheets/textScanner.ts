import { LESS } from "./elementScanner";
import { RichScanner, type ScannedText } from "./richScanner";

/** Reads the texts that cells refer to by number as the bytes of their XML come, and gives each to `take`. */
export class TextScanner extends RichScanner {
  private si = new Uint8Array(0);
  private siEnd = new Uint8Array(0);

  constructor(private readonly take: (text: ScannedText) => void) {
    super("si", "sst");
  }

  protected override named(tag: (name: string) => Uint8Array<ArrayBuffer>): void {
    super.named(tag);
    [this.si, this.siEnd] = [tag("si"), tag("/si")];
  }

  protected read(): boolean {
    const at = this.behindBlanks(this.at);
    if (this.bytes[at] !== LESS) this.stop(at);
    if (this.closes(at)) return false;
    if (!this.is(at, this.si)) this.stop(at);
    let end = this.behindTag(at + this.si.length);
    const { rich } = this;
    [rich.from, rich.to, rich.isPlain] = [0, 0, true];
    if (!this.isEmpty) end = this.behindEnd(this.readRich(end), this.siEnd);
    this.at = end;
    this.take(rich);
    return true;
  }
}
