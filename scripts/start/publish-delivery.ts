import type { PublishDelivery } from "./sample.ts";

/** Publishes with the pipeline, loaded only when something is to be published: it brings a database engine. */
export const publishDelivery: PublishDelivery = async (delivery, note) => {
  const { formatProblems, publish } = await import("#pipeline");
  const result = await publish({
    ...delivery,
    onEvent: (event) => {
      if (event.kind === "stage") note(event.message);
    },
  });
  if (result.outcome === "refused") throw new Error(formatProblems(result.problems));
  if (result.outcome === "held") throw new Error(formatProblems(result.questions));
};
