import { expect, test } from "vitest";
import { expectedOf, problemsOfWrong, wrongNames } from "./wrong.ts";

test.each(wrongNames)("%s: the expected problems, and no others", async (name) => {
  const { date, problems } = expectedOf(name);
  expect(await problemsOfWrong(name, date)).toEqual(problems);
});
