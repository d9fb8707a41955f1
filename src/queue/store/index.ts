export { backupSqlite } from "./backup-sqlite.ts";
export { canonicalJson, genesisHash, hashOf } from "./chain.ts";
export { NewerDatabase, QueueBusy, StoreUnavailable } from "./errors.ts";
export { type KeptStore, type Maintenance, openStore, type StoreOptions } from "./open-store.ts";
export type * from "./store.ts";
export { type ChainFault, type ChainVerdict, verifyChain } from "./verify-chain.ts";
export type { WriterLimits } from "./writer.ts";
