declare module "../result" {
  interface Problems {
    /** A given file that the disk no longer gives as it was, or a folder; `file` is null where the person knows which. */
    "files/unreadable": { readonly file: string | null };
  }
}

/** True for what browsers throw when a given file is no longer on the disk as it was given. */
export const isUnreadable = (thrown: unknown): boolean =>
  thrown instanceof DOMException && ["NotReadableError", "NotFoundError"].includes(thrown.name);
