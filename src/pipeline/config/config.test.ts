import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { smallFolders, temporaryFolder } from "../tests/small.ts";
import { loadReference, readSecret } from "./index.ts";

const long = "0123456789abcdef0123456789abcdef";

function sources(files: { rahasia?: string; uji?: string }) {
  const privateFolder = temporaryFolder();
  const sampleSecretFile = join(privateFolder, "rahasia-uji.txt");
  if (files.rahasia !== undefined) writeFileSync(join(privateFolder, "rahasia"), files.rahasia);
  if (files.uji !== undefined) writeFileSync(sampleSecretFile, files.uji);
  return { privateFolder, sampleSecretFile };
}

const ruleOf = (outcome: ReturnType<typeof readSecret>) =>
  outcome.ok ? outcome.value : outcome.problems[0]?.rule;

test("simulated data always takes the documented test secret", () => {
  const files = sources({ rahasia: long, uji: "rahasia uji\n" });
  expect(ruleOf(readSecret({ ...files, nature: "simulasi", environment: long }))).toBe("rahasia uji");
});

test("official data takes the secret of the environment, else of the private folder", () => {
  const files = sources({ rahasia: `${long}\n`, uji: "rahasia uji" });
  expect(ruleOf(readSecret({ ...files, nature: "resmi", environment: undefined }))).toBe(long);
  expect(ruleOf(readSecret({ ...files, nature: "resmi", environment: long.toUpperCase() }))).toBe(
    long.toUpperCase(),
  );
});

test("official data is refused without a secret, with a short one and with the public one", () => {
  const none = readSecret({ ...sources({}), nature: "resmi", environment: undefined });
  expect(ruleOf(none)).toBe("secret_missing");
  expect(!none.ok && none.problems[0]?.remedy).toContain("openssl rand -hex 32");
  expect(
    ruleOf(readSecret({ ...sources({ rahasia: "pendek" }), nature: "resmi", environment: undefined })),
  ).toBe("secret_short");
  expect(ruleOf(readSecret({ ...sources({ uji: long }), nature: "resmi", environment: long }))).toBe(
    "secret_is_public",
  );
});

test("reference data that is missing or does not fit is named, all at once", () => {
  const policy = temporaryFolder();
  writeFileSync(join(policy, "disclosure.json"), '{"roundingBase": {"value": 1, "reason": ""}}');
  const outcome = loadReference(smallFolders.referenceFolder, policy);
  expect(!outcome.ok && outcome.problems).toMatchObject([
    { rule: "reference_missing", file: join(policy, "kelas-desil.json") },
    { rule: "reference_invalid", file: join(policy, "disclosure.json"), column: "roundingBase.value" },
    { rule: "reference_missing", file: join(policy, "lonjakan.json") },
  ]);
});
