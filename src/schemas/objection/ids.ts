import { z } from "zod";

/** Made by whoever files (UUIDv7): names the case for ever and makes a repeated filing harmless. */
export const caseId = z.uuidv7();

/** Made by whoever writes the message (UUIDv7): a repeated message is kept once. */
export const messageId = z.uuidv7();

/** What people read out and write on paper: `BT-7K3M9-QXD2A`, Crockford base32, derived from the case id. No secret. */
export const ticket = z.string().regex(/^BT-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);

/**
 * Derived from the access code in the browser (SHA-256, hex): finds the case, opens nothing.
 * The code itself never leaves the browser where there is script.
 */
export const trackToken = z.string().regex(/^[0-9a-f]{64}$/);

/** SHA-256 of an encrypted file, hex. */
export const fileHash = z.string().regex(/^[0-9a-f]{64}$/);

/** An instant with its offset, `2026-10-31T08:15:00Z`. */
export const instant = z.iso.datetime({ offset: true });
