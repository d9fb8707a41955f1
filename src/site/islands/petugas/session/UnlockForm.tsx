import { type SubmitEvent, useRef, useState } from "react";
import { deriveOfficerSecrets } from "#domain/objection";
import { type ConsoleText, consoleText } from "#messages/petugas";
import type { Session } from "#schemas/browser";
import type { ConsoleConfig } from "../shared/config.ts";
import { Field } from "../shared/Field.tsx";
import { type Keyring, unwrapKeys } from "./keyring.ts";
import { Progress } from "./Progress.tsx";

interface Props {
  readonly session: Session;
  readonly config: ConsoleConfig;
  readonly onOpened: (session: Session, keys: Keyring) => void;
  readonly onOther: () => void;
}

/** The password alone: the service knows the officer still, the browser has forgotten the keys. */
export function UnlockForm({ session, config, onOpened, onOther }: Props) {
  const [password, setPassword] = useState("");
  const [error, setError] = useState<ConsoleText | null>(null);
  const [step, setStep] = useState<ConsoleText | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const demo = config.demo.find(({ name }) => name === session.officer.name);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (step) return;
    if (password === "") return fail("signIn.needPassword");
    setError(null);
    setStep("signIn.deriving");
    const { wrapSecret } = await deriveOfficerSecrets(session.officer.name, password);
    setStep("signIn.unwrapping");
    const keys = await unwrapKeys(session.keys, wrapSecret);
    setStep(null);
    if (keys === null) return fail("unlock.wrong");
    onOpened(session, keys);
  };
  const fail = (why: ConsoleText) => {
    setError(why);
    setPassword("");
    form.current?.querySelector("input")?.focus();
  };

  return (
    <form className="sign-in" ref={form} onSubmit={submit} noValidate>
      <p>{consoleText("frame.signedInAs", { name: session.officer.fullName })}</p>
      <input type="text" autoComplete="username" value={session.officer.name} readOnly hidden />
      <Field
        label={consoleText("signIn.password")}
        type="password"
        autoComplete="current-password"
        name="password"
        value={password}
        error={error && consoleText(error)}
        onChange={({ target }) => setPassword(target.value)}
      />
      {demo && (
        <p className="note">
          <button type="button" className="quiet" onClick={() => setPassword(demo.password)}>
            {consoleText("demo.fillPassword")}
          </button>
        </p>
      )}
      <div className="buttons">
        <button type="submit" className="primary" aria-disabled={step !== null}>
          {consoleText("unlock.submit")}
        </button>
        <button type="button" onClick={onOther}>
          {consoleText("unlock.other")}
        </button>
      </div>
      <Progress step={step} />
    </form>
  );
}
