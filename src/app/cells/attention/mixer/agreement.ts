/** What a rank correlation between attention and effect says, in one sentence. */
export function agreementInWords(correlation: number): string {
  if (Number.isNaN(correlation)) {
    return "Nothing to rank: all steps got the same attention, or covering them up changes Z by the same.";
  }
  const number = `(Spearman's rank correlation ${(Number(correlation.toFixed(2)) + 0).toFixed(2).replace("-", "−")})`;
  if (correlation >= 0.8) return `Steps with more attention almost always matter more to Z ${number}.`;
  if (correlation >= 0.5) return `Steps with more attention mostly matter more to Z ${number}, with exceptions.`;
  if (correlation >= 0.2) return `Attention is a weak hint here at which steps matter to Z ${number}.`;
  if (correlation > -0.2) return `Attention says next to nothing here about which steps matter to Z ${number}.`;
  return `Steps with more attention tend to matter less to Z here ${number}.`;
}
