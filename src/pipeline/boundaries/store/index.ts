export { type AreaFile, areaFile, type BoundarySet, mergeSets, readSet } from "./boundary-set.ts";
export { recover, undoImport, writeSet } from "./swap.ts";
