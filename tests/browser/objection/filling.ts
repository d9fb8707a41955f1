import type { Page } from "playwright-core";

export const story = "Kami sekeluarga belum pernah terdaftar, padahal desil kami dua.";

/** The button that leads on, whatever it says at a step. */
export const onwards = (page: Page) => page.locator("#formulir > .actions .button").first();

/** Goes on, and waits until the next step (by the id of its section) has come. */
export async function goOn(page: Page, next: string): Promise<void> {
  await onwards(page).click();
  await page.locator(`#${next}`).waitFor();
}

/** Answers the questions that lead to `usul`. */
export async function answerKind(page: Page): Promise<void> {
  for (const answer of ["own", "no", "missed"]) {
    await page.check(`#tanya-${answer}`);
    await onwards(page).click();
  }
  await page.locator("#jenis-usul:checked").waitFor();
}

export interface Filled {
  readonly address?: string;
  readonly photo?: Buffer;
  readonly helper?: boolean;
}

/** Fills the form in up to the step before sending. */
export async function fillUp(page: Page, { address, photo, helper = false }: Filled = {}): Promise<void> {
  await page.selectOption("#wilayah", "82.71.05");
  await page.fill("#kelurahan", "Mayau");
  await goOn(page, "jenis-aduan");
  await answerKind(page);
  await goOn(page, "program-desil");
  await page.selectOption("#program", "PKH");
  await page.selectOption("#desil", "2");
  await goOn(page, "orang");
  if (helper) {
    await page.check("#hubungan-helper");
    await page.check("#saluran-agen");
  }
  await page.fill("#alamat_dimaksud", address ?? "Dekat pelabuhan");
  await goOn(page, "kisah");
  await page.fill("#cerita", story);
  if (photo) {
    await page.setInputFiles("#foto", { name: "rumah.jpg", mimeType: "image/jpeg", buffer: photo });
    await page.locator(".photos img").waitFor();
  }
  await goOn(page, "anda");
  await goOn(page, "kirim");
}

/** What the receipt on the screen hands over. */
export async function receiptOn(page: Page): Promise<{ ticket: string; code: string }> {
  await page.locator(".receipt").waitFor();
  return {
    ticket: await page.locator("dd.ticket").innerText(),
    code: (await page.locator("dd.code span").allInnerTexts()).join(" "),
  };
}

/** Waits until the service has said that it has the case. */
export const acknowledged = (page: Page) => page.locator(".status.done").waitFor({ timeout: 60_000 });

/** Follows a case with its code, on a new page. */
export async function follow(page: Page, code: string): Promise<void> {
  await page.goto("/sanggah/lacak/");
  await page.fill("#kode", `Kode rahasia: ${code.toLowerCase()}`);
  await page.locator("#lacak button").click();
  await page.locator(".tracked .messages, .tracked #pesan, .tracked form").first().waitFor();
}
