export { readDeskKeys, releaseNature } from "./desk-keys.ts";
export { projectFolder, type QueueSettings, queueSettings } from "./environment.ts";
export { readFrame } from "./frame.ts";
export { readReference } from "./reference.ts";
export { serviceSecrets } from "./secrets.ts";
