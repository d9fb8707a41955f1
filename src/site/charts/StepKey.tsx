interface Props {
  entries: readonly { readonly step: number; readonly label: string }[];
}

/** The legend of a map: one swatch per class, and one per reason where cells are missing. */
export function StepKey({ entries }: Props) {
  return (
    <ul className="key">
      {entries.map(({ step, label }) => (
        <li key={label}>
          <svg viewBox="0 0 28 18" aria-hidden="true">
            <rect className={`t${step}`} width="28" height="18" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
