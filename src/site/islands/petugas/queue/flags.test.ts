import { describe, expect, it } from "vitest";
import { dueText, flagsOf } from "./flags.ts";

const calm = {
  state: "triaged",
  outcome: null,
  isOverdue: false,
  isUnseen: false,
  decideBy: "2026-12-04",
  acknowledgeBy: "2026-11-26",
  answerBy: null,
  hasNewMessage: false,
  quarantine: null,
  isOnHold: false,
  window: "none",
} as const;

describe("flags of a case", () => {
  it("are none where all is in time", () => {
    expect(flagsOf(calm, "2026-11-22")).toEqual([]);
  });

  it("count the days since the decision was due, across a month", () => {
    const flags = flagsOf({ ...calm, isOverdue: true, decideBy: "2026-10-30" }, "2026-11-02");
    expect(flags).toEqual([{ tone: "late", text: "Lewat 3 hari" }]);
  });

  it("say that nobody looked at it, before what is only news", () => {
    const flags = flagsOf({ ...calm, isUnseen: true, hasNewMessage: true }, "2026-11-27");
    expect(flags.map(({ text }) => text)).toEqual(["Belum ditanggapi, lewat 1 hari", "Pesan baru"]);
  });
});

describe("what a case waits for", () => {
  it.each([
    ["2026-11-22", "12 hari lagi"],
    ["2026-12-04", "hari ini"],
    ["2026-12-05", ""],
  ])("on %s is: %s", (today, text) => {
    expect(dueText(calm, today)).toBe(text);
  });

  it("is the resident while the clock stands still", () => {
    const waiting = { ...calm, state: "awaiting_resident", answerBy: "2026-12-01" } as const;
    expect(dueText(waiting, "2026-12-10")).toBe("menunggu warga sampai 1 Des 2026");
  });

  it("is no longer a decision once there is one", () => {
    expect(dueText({ ...calm, state: "decided", outcome: "granted" }, "2027-01-01")).toBe("sudah diputuskan");
  });

  it("is nothing at an end", () => {
    expect(dueText({ ...calm, state: "withdrawn" }, "2027-01-01")).toBe("selesai");
  });
});
