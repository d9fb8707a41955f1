import { type InputHTMLAttributes, type ReactNode, useId } from "react";

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
}

/** A line of input with its label, hint and error; the last two are read out with it. */
export function Field({ label, hint, error, ...input }: FieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input id={id} {...input} {...described(id, hint, error)} />
    </FieldFrame>
  );
}

interface TextProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly value: string;
  readonly maxLength: number;
  readonly rows?: number;
  readonly onText: (text: string) => void;
}

/** Several lines of input. */
export function TextField({ label, hint, error, onText, rows = 5, ...area }: TextProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <textarea
        id={id}
        rows={rows}
        {...area}
        {...described(id, hint, error)}
        onChange={({ target }) => onText(target.value)}
      />
    </FieldFrame>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoice: (value: string) => void;
}

/** A choice among a few. */
export function Choice({ label, hint, error, value, options, onChoice }: ChoiceProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select
        id={id}
        value={value}
        {...described(id, hint, error)}
        onChange={({ target }) => onChoice(target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

interface FrameProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | null | undefined;
  readonly children: ReactNode;
}

function FieldFrame({ id, label, hint, error, children }: FrameProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

function described(id: string, hint: string | undefined, error: string | null | undefined) {
  const parts = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return {
    "aria-describedby": parts.length > 0 ? parts.join(" ") : undefined,
    "aria-invalid": error ? true : undefined,
  };
}
