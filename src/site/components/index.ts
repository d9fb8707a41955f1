export { releaseDocuments } from "./data/release-documents.ts";
export * from "./search/index.ts";
export * from "./verify/index.ts";
