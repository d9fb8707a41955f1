import { formatCode } from "#domain/objection";
import { receiptText } from "#messages/sanggah";
import type { FiledCase } from "./file-case.ts";

/** Where a case is followed. The code is typed there: an address that held it would end up in histories and logs. */
export const trackAddress = (): string => `${location.origin}/sanggah/lacak/`;

/** Returns what the QR code, the copy and the saved file say: plain text, the code in it, no link that holds it. */
export function plainReceipt({ ticket, code, isSimulated }: FiledCase): string {
  return [
    receiptText("fileTitle"),
    ...(isSimulated ? [receiptText("fileSimulated")] : []),
    `${receiptText("ticketLabel")}: ${ticket}`,
    `${receiptText("codeLabel")}: ${formatCode(code)}`,
    `${receiptText("trackLabel")}: ${trackAddress()}`,
    receiptText("fileKeep"),
  ].join("\n");
}
