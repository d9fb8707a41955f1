import { stepText } from "#messages/sanggah";
import { maximumStory, minimumStory } from "#schemas/browser";
import type { Answers, FieldName } from "./answers.ts";

export interface Fault {
  readonly field: FieldName | "kode";
  readonly text: string;
}

type Check = (answers: Answers) => Fault | null;

const kind: Check = ({ jenis }) => (jenis ? null : { field: "jenis", text: stepText("error.jenis") });

const relation: Check = ({ hubungan }) =>
  hubungan ? null : { field: "hubungan", text: stepText("error.hubungan") };

const story: Check = ({ cerita = "" }) => {
  if (cerita === "") return { field: "cerita", text: stepText("error.ceritaEmpty") };
  if (cerita.length < minimumStory)
    return { field: "cerita", text: stepText("error.ceritaShort", { count: minimumStory }) };
  if (cerita.length > maximumStory)
    return { field: "cerita", text: stepText("error.tooLong", { count: maximumStory }) };
  return null;
};

const contact: Check = ({ kontak_jenis, kontak = "" }) => {
  if (!kontak_jenis) return null;
  if (kontak === "") return { field: "kontak", text: stepText("error.kontakEmpty") };
  if (kontak_jenis === "phone" && !/^\+?[\d\s().-]{8,20}$/.test(kontak))
    return { field: "kontak", text: stepText("error.phone") };
  if (kontak_jenis === "email" && !/^\S+@\S+\.\S+$/.test(kontak))
    return { field: "kontak", text: stepText("error.email") };
  return null;
};

const consent: Check = ({ kontak_jenis, setuju_kontak }) =>
  kontak_jenis && setuju_kontak !== "ya" ? { field: "setuju_kontak", text: stepText("error.consent") } : null;

/** Steps of the form by the ids of their sections, each with what has to hold before going on. */
export const stepChecks: Readonly<Record<string, readonly Check[]>> = {
  tempat: [],
  "jenis-aduan": [kind],
  "program-desil": [],
  orang: [relation],
  kisah: [story],
  anda: [contact, consent],
  kirim: [],
};

/** Returns what is wrong at a step, in the order of its fields. */
export function faultsAt(step: string, answers: Answers): Fault[] {
  return (stepChecks[step] ?? []).flatMap((check) => check(answers) ?? []);
}
