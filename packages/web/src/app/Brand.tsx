/** The two halves of a tally stick, notched alike. */
export function Brand() {
  return (
    <svg width="24" height="24" viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="7" fill="var(--accent-fill)" />
      <path
        d="M6 12h20M6 20h20M11 9v6M16 9v6M21 9v6M11 17v6M16 17v6M21 17v6"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
    </svg>
  );
}
