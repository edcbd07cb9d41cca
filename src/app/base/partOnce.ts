import { loadPart } from "./loadPart";

/** What loads a part that is asked for many times a second: as `loadPart`, and at hand once it has come. */
export function partOnce<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let coming: Promise<Part> | null = null;
  const begin = async () => {
    try {
      return await loadPart(load);
    } catch (thrown) {
      coming = null;
      throw thrown;
    }
  };
  return () => (coming ??= begin());
}
