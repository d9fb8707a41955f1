import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts", "tests/rooms/**/*.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "whole",
          include: ["tests/{browser,survival,newcomer}/**/*.test.ts"],
          globalSetup: ["tests/built-site.ts"],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
