import type { Answers } from "./answers.ts";

/** Puts the kecamatan of a kabupaten/kota first, where the address names only that. */
export function putFirst(select: HTMLSelectElement, search: string): void {
  const city = new URLSearchParams(search).get("wilayah");
  if (city === null || city === "") return;
  const group = select.querySelector(`option[value^="${CSS.escape(city)}."]`)?.closest("optgroup");
  if (group) select.options[0]?.after(group);
}

/** Returns what the address says of the place and programme one came from. */
export function prefilled(form: HTMLFormElement, search: string): Answers {
  const query = new URLSearchParams(search);
  const offered = (name: string, value: string | null) =>
    value !== null &&
    form.querySelector(`select[name=${name}] option[value="${CSS.escape(value)}"]`) !== null;
  const [area, program] = [query.get("wilayah"), query.get("program")];
  return {
    ...(area !== null && offered("wilayah", area) && { wilayah: area }),
    ...(program !== null && offered("program", program) && { program }),
  };
}
