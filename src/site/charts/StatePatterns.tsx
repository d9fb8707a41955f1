interface Props {
  /** Prefix of the pattern ids, unique within the page. */
  id: string;
}

/** The two overlays that tell both errors apart in print and without colour. */
export function StatePatterns({ id }: Props) {
  return (
    <defs>
      <pattern id={`${id}-stripe`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path className="mark" d="M-1 7 7-1M2 10 10 2M-4 4 4-4" />
      </pattern>
      <pattern id={`${id}-dots`} width="6" height="6" patternUnits="userSpaceOnUse">
        <circle className="speck" cx="3" cy="3" r="1.2" />
      </pattern>
    </defs>
  );
}
