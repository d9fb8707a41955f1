import { expect, it } from "vitest";
import { spreadLabels } from "./spread-labels.ts";

it("leaves labels that do not touch where they are", () => {
  expect(spreadLabels([20, 80, 50], 14, 0, 100)).toEqual([20, 80, 50]);
});

it("moves labels apart in the order of their values", () => {
  expect(spreadLabels([50, 48, 49], 14, 0, 200)).toEqual([76, 48, 62]);
});

it("keeps the last label above the bottom by pushing the others up", () => {
  expect(spreadLabels([90, 95], 14, 0, 100)).toEqual([86, 100]);
});

it("never lets labels cover each other, even where they do not fit", () => {
  expect(spreadLabels([10, 10, 10], 14, 0, 20)).toEqual([0, 14, 28]);
});
