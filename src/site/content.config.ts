import { defineCollection } from "astro:content";
import { file, glob } from "astro/loaders";
import { z } from "astro/zod";

const texts = "./src/messages/halaman/id";

/** Long prose: a page by its name, its sections in the folder of that name. */
const prose = defineCollection({
  loader: glob({ base: texts, pattern: "**/*.md" }),
  schema: z.object({ title: z.string(), description: z.string().optional() }),
});

/** The glossary. `inCode` is the word as code or data columns spell it, `basis` the rule that defines it. */
const glossary = defineCollection({
  loader: file(`${texts}/istilah.json`),
  schema: z.object({
    id: z.string(),
    term: z.string(),
    english: z.string(),
    meaning: z.string(),
    basis: z.string().optional(),
    inCode: z.string().optional(),
  }),
});

export const collections = { prose, glossary };
