/**
 * The version of the rounding method. Raise it with every change of the code by which the same counts, ledger and
 * policy could be published otherwise: releases then tell the rows that moved as changed by the method.
 */
export const methodVersion = 1;
