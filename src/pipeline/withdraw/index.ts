export { settleWithdrawals } from "./erase.ts";
export { type WithdrawOptions, type WithdrawResult, withdraw } from "./withdraw.ts";
