import path from "node:path";

const { env } = process;

/** The folder of the project, whatever folder the command was called from. */
export const projectFolder = path.resolve(import.meta.dirname, "..");

/** Where commands keep what can be made again. */
export const cacheFolder = path.join(projectFolder, ".cache");

export const port = Number(env.PORT || 4321);
export const host = env.HOST || "127.0.0.1";
export const siteUrl = env.SITE_URL || null;

/** In CI nothing may be skipped because the machine lacks it. */
export const isCi = env.CI !== undefined && env.CI !== "" && env.CI !== "false";

/** Path of Chromium given by the operator. */
export const chromiumPath = env.CHROMIUM || null;
/** Shapes and schemas that others publish for metadata; not part of the project (tests/metadata/README.md). */
export const publishedRulesFolder = env.PUBLISHED_RULES || null;
/** Disclosure cases made by others; they are not part of the project. */
export const sdcCasesFolder = path.resolve(projectFolder, env.SDC_CASES || "../shared/sdc-cases");
/** Path of Rscript given by the operator, to time the reference implementation in the same run. */
export const rscriptPath = env.RSCRIPT || null;
export const searchPath = env.PATH ?? "";

/** The environment of a tool that runs beside us: quiet, built for production, no usage data sent. */
export const toolEnvironment: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("VITEST"))),
  NODE_ENV: "production",
  ASTRO_TELEMETRY_DISABLED: "1",
};
