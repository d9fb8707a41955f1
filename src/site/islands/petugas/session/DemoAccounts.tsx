import { consoleText } from "#messages/petugas";
import type { ConsoleConfig, DemoOfficer } from "../shared/config.ts";

export interface Credentials {
  readonly name: string;
  readonly password: string;
  readonly code: string;
}

interface Props {
  readonly config: ConsoleConfig;
  readonly onFill: (credentials: Credentials, officer: DemoOfficer) => void;
}

/** Accounts to try a simulation with. The page holds them only where data and keys are simulated. */
export function DemoAccounts({ config, onFill }: Props) {
  const fill = async (officer: DemoOfficer) => {
    const { Secret, TOTP } = await import("otpauth");
    const code = new TOTP({ secret: Secret.fromBase32(officer.codeSecret) }).generate();
    onFill({ name: officer.name, password: officer.password, code }, officer);
  };
  return (
    <section className="demo">
      <h2>{consoleText("demo.title")}</h2>
      <p>{consoleText("demo.text")}</p>
      <ul>
        {config.demo.map((officer) => (
          <li key={officer.name}>
            <button type="button" onClick={() => fill(officer)}>
              {consoleText("demo.fill", { name: officer.fullName })}
            </button>
            <p className="note">
              {consoleText("demo.about", {
                role: consoleText(`frame.role.${officer.role}`),
                desks: deskNames(config, officer.desks),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function deskNames({ desks }: ConsoleConfig, ids: readonly string[]): string {
  if (desks.every(({ id }) => ids.includes(id))) return consoleText("demo.allDesks");
  return ids.map((id) => desks.find((desk) => desk.id === id)?.name ?? id).join(", ");
}
