interface Props {
  y: number;
  label: string;
  /** Said at the end of the line; a reason is set apart from a number. */
  end?: string;
  isReason?: boolean;
}

/** The line of words above a bar: what it is, and its number or the reason for none. */
export function BarHead({ y, label, end, isReason = false }: Props) {
  return (
    <>
      <text y={y}>{label}</text>
      {end && (
        <text className={isReason ? "soft end" : "strong end"} x="100%" y={y}>
          {end}
        </text>
      )}
    </>
  );
}
