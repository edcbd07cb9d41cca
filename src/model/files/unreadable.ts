/** What follows a file's name where its bytes cannot be had. */
export const UNREADABLE =
  "it cannot be read: it was changed, moved or deleted after it was given, or it is a folder. Choose the file again.";

/** True for what browsers throw when a given file is no longer on the disk as it was given. */
export const isUnreadable = (thrown: unknown): boolean =>
  thrown instanceof DOMException && ["NotReadableError", "NotFoundError"].includes(thrown.name);
