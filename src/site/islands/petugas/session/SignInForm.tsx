import { type SubmitEvent, useRef, useState } from "react";
import { deriveOfficerSecrets } from "#domain/objection";
import { type ConsoleText, consoleText } from "#messages/petugas";
import type { Session } from "#schemas/browser";
import type { Fault } from "../api/answer.ts";
import type { Client } from "../api/client.ts";
import type { ConsoleConfig } from "../shared/config.ts";
import { FaultNote } from "../shared/FaultNote.tsx";
import { Field } from "../shared/Field.tsx";
import { type Credentials, DemoAccounts } from "./DemoAccounts.tsx";
import { type Keyring, unwrapKeys } from "./keyring.ts";
import { Progress } from "./Progress.tsx";

interface Props {
  readonly client: Client;
  readonly config: ConsoleConfig;
  /** Whose work waits behind the form. */
  readonly expected: string | null;
  readonly onOpened: (session: Session, keys: Keyring) => void;
}

const empty: Credentials = { name: "", password: "", code: "" };

const wanted: readonly { field: keyof Credentials; shape: RegExp; text: ConsoleText }[] = [
  { field: "name", shape: /^[a-z0-9][a-z0-9._-]{2,39}$/, text: "signIn.needName" },
  { field: "password", shape: /./, text: "signIn.needPassword" },
  { field: "code", shape: /^\d{6}$/, text: "signIn.needCode" },
];

/** Name, password and one-time code. The password is turned into secrets here and sent nowhere. */
export function SignInForm({ client, config, expected, onOpened }: Props) {
  const [typed, setTyped] = useState<Credentials>({ ...empty, name: expected ?? "" });
  const [missing, setMissing] = useState<keyof Credentials | null>(null);
  const [step, setStep] = useState<ConsoleText | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [said, setSaid] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const field = (name: keyof Credentials) => ({
    name,
    value: typed[name],
    error:
      missing === name
        ? consoleText(wanted.find((one) => one.field === name)?.text ?? "signIn.needName")
        : null,
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
  });

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (step) return;
    const given = { ...typed, name: typed.name.trim().toLowerCase(), code: typed.code.replace(/\s/g, "") };
    const lacking = wanted.find((one) => !one.shape.test(given[one.field]))?.field ?? null;
    setMissing(lacking);
    setFault(null);
    if (lacking) return focusOn(form.current, lacking);
    setStep("signIn.deriving");
    const { authSecret, wrapSecret } = await deriveOfficerSecrets(given.name, given.password);
    setStep("signIn.checking");
    const answer = await client.signIn({ name: given.name, authSecret, code: given.code });
    if (!answer.ok) {
      setStep(null);
      setFault(answer.fault);
      setTyped({ ...typed, code: "" });
      return focusOn(form.current, "code");
    }
    setStep("signIn.unwrapping");
    onOpened(answer.value, (await unwrapKeys(answer.value.keys, wrapSecret)) ?? new Map());
  };

  return (
    <>
      <form className="sign-in" ref={form} onSubmit={submit} noValidate>
        {fault && (fault.kind === "signed_out" ? <Wrong /> : <FaultNote fault={fault} />)}
        <Field
          label={consoleText("signIn.name")}
          autoComplete="username"
          autoCapitalize="none"
          {...field("name")}
        />
        <Field
          label={consoleText("signIn.password")}
          type="password"
          autoComplete="current-password"
          {...field("password")}
        />
        <Field
          label={consoleText("signIn.code")}
          hint={consoleText("signIn.codeHint")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          className="code-input"
          {...field("code")}
        />
        <button type="submit" className="primary" aria-disabled={step !== null}>
          {consoleText("signIn.submit")}
        </button>
        <Progress step={step} />
        <p className="note" role="status">
          {step ? "" : said}
        </p>
      </form>
      {config.demo.length > 0 && (
        <DemoAccounts
          config={config}
          onFill={(credentials, officer) => {
            setTyped(credentials);
            setMissing(null);
            setSaid(consoleText("demo.filled", { name: officer.fullName }));
          }}
        />
      )}
    </>
  );
}

function Wrong() {
  return (
    <div className="fault" role="alert">
      <p>{consoleText("signIn.wrong")}</p>
    </div>
  );
}

function focusOn(form: HTMLFormElement | null, name: keyof Credentials): void {
  form?.querySelector<HTMLInputElement>(`[name=${name}]`)?.focus();
}
