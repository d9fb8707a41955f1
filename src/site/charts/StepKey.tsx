interface Props {
  entries: readonly { readonly step: number; readonly label: string; readonly reason?: string | null }[];
  /** Prefix of the `ReasonPatterns` of the page. */
  patterns?: string;
}

/** The legend of a map: one swatch per class, and one per reason where cells are missing. */
export function StepKey({ entries, patterns }: Props) {
  return (
    <ul className="key">
      {entries.map(({ step, label, reason }) => (
        <li key={label}>
          <svg viewBox="0 0 28 18" aria-hidden="true">
            {patterns && reason ? (
              <rect className="missing" fill={`url(#${patterns}-${reason})`} width="28" height="18" />
            ) : (
              <rect className={`t${step}`} width="28" height="18" />
            )}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
