/**
 * A V of which one stroke is given and the other is read in two ways; the name continues from it.
 * The icon in app/icon.svg is the same letter.
 */
export function Wordmark() {
  return (
    <span className="inline-flex items-baseline text-[1.75rem] leading-none tracking-[-0.01em] text-ink">
      <span className="sr-only">Variorum</span>
      <svg viewBox="0 0 20 18" className="h-[0.72em] w-[0.8em] text-accent" fill="currentColor" aria-hidden="true">
        <path d="M0 0h7.2v.9H5.3l5.2 13.4-1.1 3.2h-.8L1.9.9H0Z" />
        <path d="M12.3 0H20v.9h-1.7L11.2 18h-.9l6.9-17.1h-1.7L10.4 13l-.5-1.3L14 .9h-1.7Z" />
      </svg>
      <span aria-hidden="true" className="-ml-[0.04em] font-serif font-[420]">
        ariorum
      </span>
    </span>
  );
}
