import { stepText } from "#messages/sanggah";
import { maximumFileBytes, maximumFiles } from "#schemas/browser";
import { h } from "../dom.ts";

const longestSide = 1280;
const qualities = [0.82, 0.6, 0.4];
/** Room for the envelope of an age file. */
const mostBytes = maximumFileBytes - 2_000;

/** Photos chosen for the case, shown in a list; they are re-encoded on the way in and stay in memory. */
export class Photos {
  readonly #chosen: { readonly photo: Blob; readonly address: string }[] = [];
  readonly #list = h("ul", { class: "photos" });
  readonly #status = h("p", { class: "hint", role: "status" });
  readonly #input = h("input", {
    type: "file",
    id: "foto",
    class: "unseen",
    accept: "image/*",
    multiple: true,
  });

  /** Returns the field to put on the page. */
  field(): HTMLElement {
    this.#input.addEventListener("change", () => this.#take([...(this.#input.files ?? [])]));
    this.#input.setAttribute("aria-describedby", "foto-bantuan");
    return h(
      "div",
      { class: "field", "data-field": "foto" },
      h("h3", {}, stepText("photosTitle")),
      h("p", { class: "hint", id: "foto-bantuan" }, stepText("photosHint", { count: maximumFiles })),
      this.#input,
      h("label", { for: "foto", class: "button quiet" }, stepText("photosAdd")),
      this.#status,
      this.#list,
    );
  }

  get count(): number {
    return this.#chosen.length;
  }

  get all(): readonly Blob[] {
    return this.#chosen.map(({ photo }) => photo);
  }

  clear(): void {
    for (const { address } of this.#chosen.splice(0)) URL.revokeObjectURL(address);
    this.#show();
  }

  async #take(files: readonly File[]): Promise<void> {
    this.#status.textContent = stepText("photosBusy");
    let said = "";
    for (const file of files) {
      if (this.#chosen.length >= maximumFiles) {
        said = stepText("photosMany", { count: maximumFiles });
        break;
      }
      const photo = await withoutTraces(file);
      if (photo) this.#chosen.push({ photo, address: URL.createObjectURL(photo) });
      else said = stepText("photosBad");
    }
    this.#input.value = "";
    this.#status.textContent = said;
    this.#show();
  }

  #show(): void {
    this.#list.replaceChildren(
      ...this.#chosen.map((one, index) => {
        const number = index + 1;
        const remove = () => {
          URL.revokeObjectURL(one.address);
          this.#chosen.splice(index, 1);
          this.#show();
          this.#input.focus();
        };
        return h(
          "li",
          {},
          h("img", { src: one.address, alt: stepText("photosAlt", { number }) }),
          h("button", { type: "button", class: "link", click: remove }, stepText("photosRemove", { number })),
        );
      }),
    );
  }
}

/** Returns the picture drawn anew as JPEG, which leaves place, time and camera behind; null where it is no picture. */
async function withoutTraces(file: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = h("canvas", {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  });
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  for (const quality of qualities) {
    const photo = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
    if (photo && photo.size <= mostBytes) return photo;
  }
  return null;
}
