import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { holidayTable, joinedRegions, pilotRegions, programList } from "#schemas";
import { routingTable, servicePolicy } from "#schemas/objection";
import { areasOf } from "../areas.ts";

/** Returns the tables that the service works by. Throws, naming the file, where one does not fit its schema. */
export function readReference(projectFolder: string) {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> => {
    const parsed = schema.safeParse(JSON.parse(readFileSync(path.join(projectFolder, "data", name), "utf8")));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new Error(`data/${name}: ${issue?.path.join(".")}: ${issue?.message}`);
  };
  const joined = "reference/bergabung.json";
  const hasJoined = existsSync(path.join(projectFolder, "data", joined));
  const holidays = read("reference/hari-libur.json", holidayTable);
  return {
    policy: read("policy/layanan-sanggahan.json", servicePolicy),
    routing: read("reference/perutean.json", routingTable),
    holidays: new Set(holidays.map(({ date }) => date)) as ReadonlySet<string>,
    areas: areasOf(
      [
        ...read("reference/percontohan.json", pilotRegions),
        ...(hasJoined ? read(joined, joinedRegions) : []),
      ],
      read("reference/program.json", programList),
    ),
  };
}
