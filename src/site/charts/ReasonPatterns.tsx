interface Props {
  /** Prefix of the pattern ids, unique within the page. */
  id: string;
}

/** One pattern for every reason a cell may be missing for, told apart without colour. */
const strokes: Readonly<Record<string, string>> = {
  tidak_dikumpulkan: "M-2 10 10-2M-2 2 2-2M6 10 10 6",
  tidak_ditawarkan: "M0 0 8 8M8 0 0 8",
  tidak_berlaku: "M0 4H8",
  belum_dinilai: "M4 3.9V4.1M0-.1V.1M8-.1V.1M0 7.9V8.1M8 7.9V8.1",
  penyebut_nol: "M4 0V8",
};

/** The grounds of areas without a value; refer to them as `url(#<id>-<reason>)`. */
export function ReasonPatterns({ id }: Props) {
  return (
    <defs>
      {Object.entries(strokes).map(([reason, d]) => (
        <pattern key={reason} id={`${id}-${reason}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect className="t0" width="8" height="8" />
          <path className={reason === "belum_dinilai" ? "hatch thick" : "hatch"} d={d} />
        </pattern>
      ))}
    </defs>
  );
}
