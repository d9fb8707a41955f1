import type { PublishDelivery } from "./sample.ts";

/** Publishes with the pipeline, loaded only when something is to be published: it brings a database engine. */
export const publishDelivery: PublishDelivery = async (delivery) => {
  const { publish } = await import("#pipeline");
  await publish(delivery);
};
