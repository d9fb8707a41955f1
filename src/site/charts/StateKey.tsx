import { StatePatterns } from "./StatePatterns.tsx";
import { type ChartState, chartStates } from "./states.ts";

interface Props {
  id: string;
  entries: readonly { readonly state: ChartState["id"]; readonly label: string }[];
}

/** The legend of a stacked chart. */
export function StateKey({ id, entries }: Props) {
  return (
    <ul className="key">
      {entries.map(({ state, label }) => {
        const { className, pattern } = chartStates[state];
        return (
          <li key={state}>
            <svg viewBox="0 0 28 18" aria-hidden="true">
              {pattern !== "plain" && <StatePatterns id={`${id}-${state}`} />}
              <rect className={className} width="28" height="18" />
              {pattern !== "plain" && (
                <rect fill={`url(#${id}-${state}-${pattern})`} width="28" height="18" />
              )}
            </svg>
            {label}
          </li>
        );
      })}
    </ul>
  );
}
