import { expect, it } from "vitest";
import { codeAddress, codeAt, secretAsText, secretFromText, stepOfCode } from "./one-time-code.ts";

const secret = Buffer.from("12345678901234567890");
const at = (seconds: number) => new Date(seconds * 1000);

// RFC 6238, appendix B, the last six digits.
it.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1234567890, "005924"],
  [2000000000, "279037"],
])("gives the code of RFC 6238 at %i seconds", (seconds, code) => {
  expect(codeAt(secret, at(seconds))).toBe(code);
  expect(stepOfCode(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
});

it("takes a code one step early or late and names its own step, not two", () => {
  const code = codeAt(secret, at(3000));
  expect([2940, 2970, 3000, 3030, 3060].map((seconds) => stepOfCode(secret, code, at(seconds)))).toEqual([
    null,
    100,
    100,
    100,
    null,
  ]);
});

it("writes the secret as an app reads it", () => {
  expect(secretAsText(secret)).toBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  expect(Buffer.from(secretFromText("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"))).toEqual(secret);
  expect(codeAddress(secret, "siti", "Bansos Terbuka")).toBe(
    "otpauth://totp/Bansos%20Terbuka:siti?issuer=Bansos%20Terbuka&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30",
  );
});
