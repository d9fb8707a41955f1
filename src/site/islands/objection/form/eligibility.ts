import { stepText } from "#messages/sanggah";
import type { ProgramFacts } from "../facts.ts";
import type { Answers } from "./answers.ts";

/** Returns what the rules say about the programme and desil chosen, or null where nothing is chosen. */
export function eligibilityOf(programs: readonly ProgramFacts[], answers: Answers): string | null {
  const program = programs.find(({ id }) => id === answers.program);
  if (!program) return null;
  const absence = program.notOffered.find(({ area }) => answers.wilayah?.startsWith(area));
  if (absence) return stepText("notOffered", { program: program.name, why: absence.why });
  if (program.rule === null) return null;
  return sentence(program, program.rule, answers);
}

function sentence(program: ProgramFacts, rule: string, { jenis, desil: chosen }: Answers): string {
  const { name, first, last, partial, conditions } = program;
  const about = { program: name, rule: rule.charAt(0).toLowerCase() + rule.slice(1) };
  if (!chosen) return stepText("fitsRule", { program: name, rule, conditions });
  const desil = Number(chosen);
  if (partial.includes(desil)) return stepText("fitsPart", { program: name, desil });
  if (desil >= first && desil <= last) return stepText("fitsYes", { ...about, desil });
  return stepText(jenis === "sanggah" ? "fitsSanggah" : "fitsNo", { ...about, desil });
}
