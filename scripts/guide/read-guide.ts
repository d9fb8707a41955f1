/** One thing the guide has the operator do, or shows. */
export type GuideStep =
  /** Commands as they stand; `fails` where the guide shows a refusal. */
  | {
      readonly kind: "run";
      readonly line: number;
      readonly commands: readonly string[];
      readonly fails: boolean;
    }
  /** What the commands before it are said to show; `…` stands for anything. */
  | { readonly kind: "shows"; readonly line: number; readonly lines: readonly string[] }
  | { readonly kind: "write"; readonly line: number; readonly file: string; readonly content: string }
  | { readonly kind: "copy"; readonly line: number; readonly from: string; readonly to: string }
  | {
      readonly kind: "change";
      readonly line: number;
      readonly file: string;
      readonly row: number;
      readonly column: string;
      readonly value: string;
    };

/** Returns the steps of a guide in order: its fenced commands and outputs, and what it has done by hand. */
export function readGuide(markdown: string): GuideStep[] {
  const steps: GuideStep[] = [];
  const lines = markdown.split("\n");
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const fence = /^```(\w+) ?(.*)$/.exec(line);
    if (!fence) {
      const step = handStep(line, index + 1);
      if (step) steps.push(step);
      continue;
    }
    const end = lines.indexOf("```", index + 1);
    if (end < 0) throw new Error(`Line ${index + 1}: the fence has no end`);
    const step = fencedStep(fence, lines.slice(index + 1, end), index + 1);
    if (step) steps.push(step);
    index = end;
  }
  return steps;
}

function fencedStep(
  [, language, note = ""]: RegExpExecArray,
  body: string[],
  line: number,
): GuideStep | null {
  if (language === "json" && note !== "")
    return { kind: "write", line, file: note, content: body.join("\n") };
  if (language === "text") return { kind: "shows", line, lines: body.filter(Boolean) };
  if (language !== "sh" || !["", "gagal", "contoh"].includes(note))
    throw new Error(`Line ${line}: a fence that nobody runs or checks: ${language} ${note}`);
  return note === "contoh"
    ? null
    : { kind: "run", line, commands: body.filter(Boolean), fails: note === "gagal" };
}

function handStep(text: string, line: number): GuideStep | null {
  const copied = /^- Salin `([^`]+)` ke `([^`]+)`/.exec(text);
  if (copied) return { kind: "copy", line, from: copied[1] ?? "", to: copied[2] ?? "" };
  const changed = /^- Ganti isi kolom `([^`]+)` baris (\d+) di `([^`]+)` menjadi `([^`]+)`/.exec(text);
  if (!changed) return null;
  const [, column = "", row, file = "", value = ""] = changed;
  return { kind: "change", line, column, row: Number(row), file, value };
}
