export { keepMessage, type ResidentMessage, withdraw } from "./change.ts";
export { caseFinder, type FindCase } from "./find-case.ts";
export { type Intake, intakeOf, type Taken } from "./intake.ts";
export { receiptOf } from "./receipt.ts";
export { trackHashOf } from "./track-hash.ts";
export { trackedCaseOf } from "./tracked.ts";
