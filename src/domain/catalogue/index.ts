export { cataloguePath, datasetAddress, releaseCatalogue } from "./addresses.ts";
export type { Node } from "./context.ts";
export { datasetsOf, daysCovered } from "./dataset-record.ts";
export { pageDataset } from "./page-dataset.ts";
export * from "./portal.ts";
export { releaseDcat } from "./release-catalogue.ts";
export { siteDcat } from "./site-catalogue.ts";
export { terms } from "./vocabulary.ts";
