import { spawn } from "node:child_process";
import { accessSync, constants, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { searchPath } from "../config.ts";

/** Separator, quotes, UTF-8, first line; language of the settings; as shown; every sheet into a file of its own. */
const everySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

/** Returns the path of LibreOffice, the first on PATH, or null. */
export function findLibreOffice(): string | null {
  const candidates = searchPath
    .split(path.delimiter)
    .flatMap((folder) => ["soffice", "libreoffice"].map((name) => path.join(folder, name)));
  return candidates.find(isExecutable) ?? null;
}

/**
 * Opens the workbooks in LibreOffice with Indonesian settings and writes every sheet, as it is shown there, to
 * `<folder>/<workbook>-<sheet>.csv`.
 */
export async function showSheets(
  program: string,
  workbooks: readonly string[],
  folder: string,
): Promise<void> {
  const profile = path.join(folder, "profil");
  writeSettings(profile);
  const places = [`-env:UserInstallation=file://${profile}`, "--headless", "--norestore"];
  const child = spawn(program, [...places, "--convert-to", everySheet, "--outdir", folder, ...workbooks], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`LibreOffice ended with ${code}`);
}

function writeSettings(profile: string): void {
  const item =
    '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>id-ID</value></prop></item>';
  mkdirSync(path.join(profile, "user"), { recursive: true });
  writeFileSync(
    path.join(profile, "user/registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">${item}</oor:items>\n`,
  );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
