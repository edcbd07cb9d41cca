/** Encodings from before UTF-8. */
export type NationalEncoding = "windows-1252" | "windows-1250" | "windows-1251" | "shift_jis" | "gb18030" | "euc-kr" | "big5";

/** Which of the encodings from before UTF-8 a text is in, by how its high bytes stand together. */
export function nationalEncoding(head: Uint8Array): NationalEncoding {
  const begin = head.subarray(0, FEW);
  const bytes = Array.from(begin, (byte) => String.fromCharCode(byte)).join("");
  if (saysCentral(begin, bytes)) return "windows-1250";
  let high = 0;
  let pairs = 0;
  let japanese = 0;
  let chinese = 0;
  let cyrillic = 0;
  let near = 0;
  let last = -2;
  const hangul = new Set<number>();
  let korean = 0;
  for (let i = 0; i < head.length; i++) {
    const byte = head[i]!;
    if (byte < 0x80) continue;
    high++;
    const next = head[i + 1] ?? 0;
    if (byte >= 0xc0 && next >= 0xc0) cyrillic++;
    if (next < 0x40) continue;
    pairs++;
    if (last === i - 2) near++;
    last = i;
    if (byte >= 0xb0 && byte <= 0xc8 && next >= 0xa1) hangul.add(byte * 256 + next);
    if ((byte >= 0xb0 && byte <= 0xc8 && next >= 0xa1) || (byte >= 0xa1 && byte <= 0xa9)) korean++;
    if (byte >= 0x81 && byte <= 0x9f) japanese++;
    if (byte >= 0xa1 && byte <= 0xf7 && next >= 0xa1) chinese++;
    high++;
    i++;
  }
  if (pairs > 1 && japanese > 0.5 * pairs && decodes("shift_jis", head)) return "shift_jis";
  if (pairs > 2 && korean === pairs && isKorean(head, hangul.size)) return "euc-kr";
  if (pairs > 2 && chinese > 0.9 * pairs && pairs * 2 > 0.9 * high) return cyrillic > 0.8 * pairs ? "windows-1251" : decodes("gb18030", head) ? "gb18030" : "windows-1252";
  // Letters with accents stand one by one; those of Big5, whose second byte may be a plain letter, stand side by side.
  if (pairs > 3 && japanese === 0 && near > 0.4 * pairs && pairs * 2 > 0.9 * high && decodes("big5", head)) return "big5";
  if (areCyrillic(bytes)) return "windows-1251";
  return isCentral(bytes) ? "windows-1250" : "windows-1252";
}

/** So many words are no chance. */
const WORDS = 3;

/** Whether words with letters beyond ASCII have no others: in the languages of Western Europe they stand among plain ones. */
function areCyrillic(bytes: string): boolean {
  const words = (bytes.match(/[A-Za-z\x80-\xff]+/g) ?? []).filter((word) => /[\x80-\xff]/.test(word));
  const long = words.filter((word) => /^[\xa8\xb8\xc0-\xff]{3,}$/.test(word));
  return new Set(long).size >= WORDS && long.length > 0.8 * words.length;
}

/** A letter of Windows-1250 behind others that is none in Windows-1252 ("Vlhkosť"), and signs of Windows-1252 that no word has inside of it ("ż", "ľ" and "ź" are ¿, ¾ and Ÿ there). */
const ONLY_CENTRAL = /[a-z\xc0-\xff]\x9d|[a-z][\xbe\xbf\x9f][a-z]/;
/** Bytes that are no letter in Windows-1250. */
const NOT_CENTRAL = /[\x81\x83\x88\x90\x98]/;
/** What a header of times and of measured quantities says in the languages of Central Europe. */
const CENTRAL =
  /(?<!\p{L})(čas|datum a čas|měsíc|měření|meranie|průměr|průtok|prietok|výška|teplota|teploty|vlhkost|vlhkosť|srážky|zrážky|rychlost|rýchlosť|tlak vzduchu|množství|množstvo|spotřeba|spotreba|výkon|wartość|wilgotność|ciśnienie|prędkość|godzina|miesiąc|dzień|średnia|zużycie|ilość|hőmérséklet|időpont|idő|érték|csapadék|szélsebesség|fogyasztás|páratartalom|vrijeme|količina|povprečje)(?!\p{L})/iu;

/** Whether letters with accents are those of Czech, Polish, Hungarian and their neighbours, of which Western Europe's table of letters has other ones. */
const isCentral = (bytes: string): boolean => ONLY_CENTRAL.test(bytes) && !NOT_CENTRAL.test(bytes);

/** The same where words of a header tell, of which a few pairs of letters could as well be signs of East Asia. */
const saysCentral = (begin: Uint8Array, bytes: string): boolean => !NOT_CENTRAL.test(bytes) && CENTRAL.test(new TextDecoder("windows-1250").decode(begin));

/** So many bytes at the beginning hold a header. */
const FEW = 1 << 14;

/** What a header of times and of measured quantities says in Chinese, whose letters may all lie where those of Korean do. */
const CHINESE = /日期|时间|年月|月份|温度|数据|度/;
const KOREAN = /날짜|일시|시간|일자|년|월|기온|온도|지점|측정/;

/** So many different letters would not all lie where those of Korean do. */
const SURE = 8;

/** Whether letters that all lie where those of Korean do are read as such: many different ones, or words of a header. */
function isKorean(head: Uint8Array, letters: number): boolean {
  if (!decodes("euc-kr", head) || CHINESE.test(new TextDecoder("gb18030").decode(head))) return false;
  return letters >= SURE || KOREAN.test(new TextDecoder("euc-kr").decode(head));
}

function decodes(encoding: NationalEncoding, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
