import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { Secret, TOTP } from "otpauth";
import type { BrowserContextOptions, Page } from "playwright-core";
import { deriveOfficerSecrets } from "#domain/objection";
import { demoOfficers } from "#schemas/objection";

const { officers } = demoOfficers.parse(
  JSON.parse(readFileSync(new URL("../../../data/sample/petugas-demonstrasi.json", import.meta.url), "utf8")),
);

export type DemoName = "petugas-satu" | "petugas-dua";
const periodMs = 30_000;
/** A code of the step before, this one and the next are taken, each once. */
const steps = [-1, 0, 1];

export function officerNamed(name: DemoName) {
  const officer = officers.find((one) => one.name === name);
  if (!officer) throw new Error(`No demonstration officer ${name}`);
  return officer;
}

/** Signs in through the API and returns what a browser of that officer would have kept: the cookie and no key. */
export async function stateOf(
  origin: string,
  name: DemoName,
): Promise<NonNullable<BrowserContextOptions["storageState"]>> {
  const { password, codeSecret } = officerNamed(name);
  const { authSecret } = await deriveOfficerSecrets(name, password);
  const totp = new TOTP({ secret: Secret.fromBase32(codeSecret) });
  for (;;) {
    for (const step of steps) {
      const code = totp.generate({ timestamp: Date.now() + step * periodMs });
      const token = await sessionToken(origin, { name, authSecret, code });
      if (token) return stateWith(origin, token);
    }
    await wait(periodMs - (Date.now() % periodMs));
  }
}

/** Opens the desk keys of a page that knows the session. */
export async function unlock(page: Page, name: DemoName): Promise<void> {
  await page.getByLabel("Kata sandi").fill(officerNamed(name).password);
  await page.getByRole("button", { name: "Buka kunci" }).click();
  await page.getByRole("button", { name: "Kunci layar" }).waitFor();
}

/** Signs in on the page with the demonstration account. A code is taken once: where it was used up, the next is waited for. */
export async function signInByHand(page: Page, name: DemoName): Promise<void> {
  const { fullName } = officerNamed(name);
  const working = page.getByRole("button", { name: "Kunci layar" });
  for (let tries = 0; tries < 3; tries += 1) {
    await page.getByRole("button", { name: `Isi sebagai ${fullName}` }).click();
    await page.getByText("Terisi sebagai").waitFor();
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    await working.or(page.getByRole("alert")).first().waitFor();
    if (await working.isVisible()) return;
    await wait(periodMs - (Date.now() % periodMs));
  }
  throw new Error(`${name} cannot sign in`);
}

async function sessionToken(origin: string, body: unknown): Promise<string | null> {
  const headers = { "Content-Type": "application/json", Origin: origin };
  const response = await fetch(`${origin}/v1/session`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  if (response.status === 401) return null;
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return /petugas=([^;]+)/.exec(response.headers.get("Set-Cookie") ?? "")?.[1] ?? null;
}

function stateWith(origin: string, token: string) {
  const { hostname } = new URL(origin);
  const cookie = { name: "petugas", value: token, domain: hostname, path: "/v1", expires: -1 };
  const localStorage = [{ name: "bansos-terbuka.petugas", value: "1" }];
  return {
    cookies: [{ ...cookie, httpOnly: true, secure: false, sameSite: "Strict" as const }],
    origins: [{ origin, localStorage }],
  };
}
