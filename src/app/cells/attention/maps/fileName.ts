/** "What each head looks at" becomes "what-each-head-looks-at.npz". */
export function fileName(title: string): string {
  const stem = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${stem || "attention"}.npz`;
}
