import { reader } from "#messages";
import { openApi } from "#schemas/api";
import { currentRelease } from "../../../data/index.ts";

export const GET = () => {
  const t = reader("api");
  const info = { title: t("title"), description: t("openapiDescription"), release: currentRelease().id };
  return new Response(`${JSON.stringify(openApi(info), null, 2)}\n`);
};
