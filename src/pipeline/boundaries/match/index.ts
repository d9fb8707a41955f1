export { attributesOf, type Columns, findColumns, isCodeColumn, type NamedColumns } from "./columns.ts";
export {
  codeFault,
  type Match,
  type Matching,
  type Miss,
  type MissReason,
  matchFeatures,
} from "./match-features.ts";
export { type RegionIndex, regionIndex } from "./region-index.ts";
