const NAMED: Readonly<Record<string, string>> = { amp: "&", apos: "'", gt: ">", lt: "<", quot: '"' };
const HIGHEST = 0x10ffff;

/** A text of XML with the letters that stand in it by name or number; what names none stays as it is. */
export const withEntities = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal?: string, hex?: string, name?: string) =>
        name === undefined ? letter(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)) : (NAMED[name.toLowerCase()] ?? all))
    : text;

const letter = (code: number) => (code <= HIGHEST ? String.fromCodePoint(code) : "\ufffd");
