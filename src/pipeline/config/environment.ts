/** Returns the office secret given by the environment, if any. */
export const secretFromEnvironment = (): string | undefined => process.env.BANSOS_SECRET;
