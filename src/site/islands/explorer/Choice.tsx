import { useId } from "react";

interface Props {
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly label: string }[];
  onChoose: (value: string) => void;
  /** Why nothing can be chosen now. */
  unused?: string | undefined;
}

/** One choice of the view as a native list: works by keyboard, by finger and read aloud. */
export function Choice({ label, value, options, onChoose, unused }: Props) {
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={unused !== undefined}
        aria-describedby={unused ? `${id}-why` : undefined}
        onChange={({ target }) => onChoose(target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {unused && (
        <span className="note" id={`${id}-why`}>
          {unused}
        </span>
      )}
    </div>
  );
}
