import { z } from "zod";

/**
 * What a case says. `usul`: someone entitled is missed. `sanggah`: a recipient is not entitled.
 * `civil_data`: NIK or KK wrong. `desil`: desil wrong. `not_received`: listed, but the aid did not arrive (gagal salur).
 */
export const objectionKind = z.enum(["usul", "sanggah", "civil_data", "desil", "not_received"]);
export type ObjectionKind = z.infer<typeof objectionKind>;

/** By which way a case came in: the resident, an agen, the desk of a kelurahan or desa, or a paper form typed in. */
export const channel = z.enum(["self", "agen", "kelurahan", "paper"]);
export type Channel = z.infer<typeof channel>;

/** Who owns what is said to be wrong, and so decides in the end. */
export const owner = z.enum(["kemensos", "dukcapil", "bps", "dinsos"]);
export type Owner = z.infer<typeof owner>;

/** How a filing stands to the objection window (masa sanggah). `late_delivery`: written inside, arrived after. */
export const windowMark = z.enum(["inside", "late_delivery", "outside", "none"]);
export type WindowMark = z.infer<typeof windowMark>;

/** Why a case was set aside to be looked at first: part of a flood, or sealed with a key that has since been changed. */
export const quarantineReason = z.enum([
  "many_from_area",
  "many_from_network",
  "many_without_proof",
  "old_key",
]);
export type QuarantineReason = z.infer<typeof quarantineReason>;
