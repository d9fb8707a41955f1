import { expect, it } from "vitest";
import { releaseDates } from "./release-dates.ts";

const release = (id: string) => ({ id, published: id.slice(0, 10), nature: "simulasi" as const, sha256: "" });
const policy = { months: { value: [1, 7], reason: "" }, dayOfMonth: { value: 31, reason: "" } };

it("tells what is planned without a number, what stands, what stood, and what was withdrawn", () => {
  const current = release("2026-10-31.1");
  const withdrawn = { ...release("2026-07-31.1"), withdrawn: { date: "2026-08-02", reason: "Salah." } };
  const { rows } = releaseDates([current, withdrawn, release("2026-04-30.1")], current, policy);
  const told = rows.map(({ head, cells: [state, which] }) => [head, state, which]);
  expect(told.slice(2)).toEqual([
    ["31 Juli 2027", "direncanakan", { reason: "nomornya dibuat saat terbit" }],
    ["31 Januari 2027", "direncanakan", { reason: "nomornya dibuat saat terbit" }],
    ["31 Oktober 2026", "berlaku sekarang", { text: "2026-10-31.1", href: "/data/rilis/2026-10-31.1/" }],
    ["31 Juli 2026", "ditarik", { text: "2026-07-31.1", href: "/data/rilis/2026-07-31.1/" }],
    ["30 April 2026", "terbit", { text: "2026-04-30.1", href: "/data/rilis/2026-04-30.1/" }],
  ]);
});
