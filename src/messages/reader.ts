import { type MessageParameters, readerOf } from "./fill.ts";
import answers from "./id/answers.json" with { type: "json" };
import api from "./id/api.json" with { type: "json" };
import audit from "./id/audit.json" with { type: "json" };
import charts from "./id/charts.json" with { type: "json" };
import city from "./id/city.json" with { type: "json" };
import commands from "./id/commands.json" with { type: "json" };
import common from "./id/common.json" with { type: "json" };
import data from "./id/data.json" with { type: "json" };
import flows from "./id/flows.json" with { type: "json" };
import home from "./id/home.json" with { type: "json" };
import pipeline from "./id/pipeline.json" with { type: "json" };
import prose from "./id/prose.json" with { type: "json" };
import queue from "./id/queue.json" with { type: "json" };
import region from "./id/region.json" with { type: "json" };
import releases from "./id/releases.json" with { type: "json" };
import report from "./id/report.json" with { type: "json" };
import sheet from "./id/sheet.json" with { type: "json" };

const areas = {
  answers,
  api,
  audit,
  charts,
  city,
  commands,
  common,
  data,
  flows,
  home,
  pipeline,
  prose,
  queue,
  region,
  releases,
  report,
  sheet,
};

type Areas = typeof areas;
export type MessageReader<Area extends keyof Areas> = (
  key: keyof Areas[Area] & string,
  parameters?: MessageParameters,
) => string;

/**
 * Returns a function that gives the texts of one area of the product, `{name}` filled from the parameters.
 * Throws where a text wants a parameter that was not given.
 */
export function reader<Area extends keyof Areas>(area: Area): MessageReader<Area> {
  return readerOf(areas[area] as Readonly<Record<string, string>>, area);
}
