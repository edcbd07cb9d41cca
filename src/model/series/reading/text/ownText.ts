/** Shorter texts are copied anyway when they are cut out of a longer one. */
const SHORTEST_PART = 13;
/** So many different texts are looked out for: what a column repeats is a few names. */
const MOST_KNOWN = 1000;
/** After so many cells, a column whose texts hardly repeat is no longer looked through for them. */
const TRIED = 4 * MOST_KNOWN;

/** Texts that do not hold the long one that they were cut out of, each that is repeated only once. */
export class OwnTexts {
  private readonly known = new Map<string, string>();
  private cells = 0;
  private again = 0;

  of(cell: string): string {
    this.cells++;
    if (cell.length < SHORTEST_PART && this.cells > TRIED && this.again * 2 < this.cells) return cell;
    const known = this.known.get(cell);
    if (known !== undefined) {
      this.again++;
      return known;
    }
    const own = cell.length < SHORTEST_PART ? cell : copyOf(cell);
    if (this.known.size < MOST_KNOWN) this.known.set(own, own);
    return own;
  }
}

/** Engines keep a part of a text as a place in the whole of it, as long as nothing asks for its letters. */
function copyOf(text: string): string {
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) codes.push(text.charCodeAt(i));
  return codes.length > 1000 ? text : String.fromCharCode(...codes);
}
