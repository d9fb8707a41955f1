export { generateSample, type SampleFile, type SampleReference, sampleSeed } from "./sample.ts";
export { type WrittenSample, writeSample } from "./write.ts";
