import { describe, expect, it } from "vitest";
import { releaseCalendar } from "./release-calendar.ts";

const policy = { months: { value: [1, 4, 7, 10], reason: "" }, dayOfMonth: { value: 31, reason: "" } };
const releases = [
  { id: "2026-10-31.1", published: "2026-10-31", areas: ["82.71", "81.71"] },
  { id: "2026-07-31.1", published: "2026-07-31", areas: ["82.71"] },
];

describe("the release calendar of a city", () => {
  const calendar = releaseCalendar(
    { code: "81.71", name: "Kota Ambon" },
    releases,
    releases[0] as never,
    policy,
  );

  it("puts what is planned above what is out, and says which is which", () => {
    expect(calendar.rows).toEqual([
      { head: "30 April 2027", cells: ["rencana", { reason: "belum ada" }] },
      { head: "31 Januari 2027", cells: ["rencana", { reason: "belum ada" }] },
      {
        head: "31 Oktober 2026",
        cells: [
          "terbit, dipakai halaman ini",
          { text: "2026-10-31.1", href: "/data/rilis/#rilis-2026-10-31-1" },
        ],
      },
    ]);
  });
});
