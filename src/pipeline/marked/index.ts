export { writeMarkedCopies } from "./write-marked-copies.ts";
