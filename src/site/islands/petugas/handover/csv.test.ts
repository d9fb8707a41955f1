import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { handoverFile, type OpenedEntry } from "./csv.ts";

const entry: OpenedEntry = {
  one: {
    id: "0193a5b2-7c4e-7d10-8f3a-5b6c7d8e9f01",
    ticket: "BT-7K3M9-QXD2A",
    state: "decided",
    receivedAt: "2026-11-02T01:00:00Z",
    desk: { id: "dinsos-82.71", name: "Dinas Sosial Kota Ternate" },
    owner: "kemensos",
    window: "none",
    acknowledgeBy: "2026-11-05",
    decideBy: "2026-12-01",
    kind: "usul",
    channel: "self",
    area: "82.71.05",
    version: 4,
    draftedAt: "2026-11-02T01:00:00Z",
    claimedBy: null,
    outcome: "granted",
    reason: "listing_proposed",
    quarantine: null,
    isOnHold: false,
    isOverdue: false,
    isUnseen: false,
    answerBy: null,
    hasNewMessage: false,
  },
  body: {
    version: 1,
    kind: "usul",
    channel: "self",
    area: "82.71.05",
    kelurahan: "Gamalama",
    address: "Jalan Pisang 4",
    program: null,
    desil: 2,
    relation: "self",
    name: '=HYPERLINK("http://x")',
    subject: { name: "Ani, alias Nona", address: "-" },
    story: 'Rumah "lama",\nbelum didata.',
    contact: { kind: "phone", value: "0812 0000 1111" },
    photos: [],
  },
};

it("is read back cell by cell, whatever was written in it", () => {
  const rows = parse<Record<string, string>>(handoverFile([entry]), { bom: true, columns: true });
  expect(rows).toEqual([
    {
      tiket: "BT-7K3M9-QXD2A",
      jenis: "Ada yang berhak tapi terlewat",
      kode_wilayah: "82.71.05",
      hasil: "Dikabulkan",
      alasan: "Diusulkan menjadi penerima",
      program: "",
      nama_dimaksud: "Ani, alias Nona",
      alamat_dimaksud: "'-",
      kelurahan: "Gamalama",
      desil_diberitahukan: "2",
      pelapor: '\'=HYPERLINK("http://x")',
      cerita: 'Rumah "lama",\nbelum didata.',
    },
  ]);
});

it("leaves out how to reach the resident", () => {
  expect(handoverFile([entry])).not.toContain("0812");
});
