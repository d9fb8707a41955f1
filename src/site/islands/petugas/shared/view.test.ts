import { describe, expect, it } from "vitest";
import { caseHash, queueHash, viewFrom, withField } from "./view.ts";

const id = "0193a5b2-7c4e-7d10-8f3a-5b6c7d8e9f01";

describe("the address", () => {
  it("names a case and gives it back", () => {
    expect(viewFrom(caseHash(id))).toEqual({ name: "case", id });
  });

  it("names the queue where it says nothing", () => {
    expect(viewFrom("")).toMatchObject({ name: "queue" });
    expect(viewFrom("#antrean")).toMatchObject({ name: "queue" });
  });

  it("keeps a filter of the queue, and of it only what the queue knows", () => {
    const view = viewFrom("#antrean?view=mine&kind=usul&nik=8271&desk=");
    expect(view.name === "queue" && queueHash(view.filter)).toBe("#antrean?view=mine&kind=usul");
  });

  it.each(["#perkara/../x", "#perkara/1", `#perkara/${id}/x`, "#lain", `#lain/${id}`])(
    "is unknown: %s",
    (hash) => expect(viewFrom(hash)).toEqual({ name: "unknown" }),
  );
});

describe("a changed field", () => {
  const second = new URLSearchParams("view=mine&after=abc");

  it("starts again at the first page", () => {
    expect(String(withField(second, "kind", "usul"))).toBe("view=mine&kind=usul");
  });

  it("goes to a page without losing the rest", () => {
    expect(String(withField(second, "after", "def"))).toBe("view=mine&after=def");
  });

  it("is taken away by an empty value", () => {
    expect(String(withField(second, "view", ""))).toBe("");
  });
});
