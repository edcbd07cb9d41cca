/** A lamp with a short and a long beam. */
export function Logo() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <path d="M10 9.5 25 4v6.2L10 12.2z" fill="var(--ink-faint)" />
      <path d="M10 13.8 25 15.8V22L10 16.5z" fill="var(--ink-soft)" />
      <path d="M10 6.5v13a6.5 6.5 0 0 1 0-13z" fill="var(--ink)" />
    </svg>
  );
}
