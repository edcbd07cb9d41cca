/** What a tab shows, so that it shows the same after a reload. */
export interface TabState {
  readonly id: string;
  /** Whose changes in the journal are this tab's. */
  readonly writer: string;
  /** True for a notebook that nothing was changed in yet, so that nothing is kept of it. */
  readonly fresh: boolean;
}

/** Remembers, for this tab alone, which notebook it shows. */
export interface TabMemory {
  readonly shown: () => TabState | null;
  readonly remember: (shown: TabState) => void;
}

const PREFIX = "headlight tab ";

/**
 * `source` says where the page's notebook comes from: a link, the page itself, or "" for the site; what was made of one
 * link is not shown for another, and frames of one page do not take each other's.
 */
export function createTab(storage: () => Storage, source: () => string): TabMemory {
  return {
    shown() {
      try {
        return JSON.parse(storage().getItem(PREFIX + fingerprint(source())) ?? "null") as TabState | null;
      } catch {
        return null;
      }
    },
    remember(shown) {
      try {
        storage().setItem(PREFIX + fingerprint(source()), JSON.stringify(shown));
      } catch {
        // A browser that keeps nothing shows the notebook until the page is left.
      }
    },
  };
}

/** A short name for a long text: its length and a hash (FNV-1a, 32 bits) of its beginning; "" for "". */
function fingerprint(text: string): string {
  if (text === "") return "";
  let hash = 0x811c9dc5;
  for (let i = 0; i < Math.min(text.length, 100_000); i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${text.length}.${(hash >>> 0).toString(36)}`;
}
