export { type FiledCase, fileCase } from "./file-case.ts";
export { showReceipt } from "./receipt-view.ts";
export { sendWaiting } from "./send-waiting.ts";
