/** What was dropped or pasted. */
export interface Given {
  readonly files: readonly File[];
  /** The name of the first folder among it, which a page cannot read as a file; null where there is none. */
  readonly folder: string | null;
}

export function filesOf({ files, items }: DataTransfer): Given {
  const folder = [...items].map((item) => item.webkitGetAsEntry()).find((entry) => entry?.isDirectory === true);
  return { files: [...files], folder: folder?.name ?? null };
}
