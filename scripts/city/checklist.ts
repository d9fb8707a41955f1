import { formatPeriod, reader } from "#messages";
import { datasets, type JoinedRegion } from "#schemas";

const text = reader("commands");

/** The dataset that the portal collects itself. */
const quoted = "angka_resmi";

/** Returns the checklist of a city: what is agreed, what is missing, and the commands that come next. */
export function formatChecklist({ code, name, joined }: JoinedRegion): string {
  const { contact, countsOwner, firstDelivery } = joined;
  const period = firstDelivery ?? text("city.checklist.anyMonth");
  const asked = datasets.filter(({ id }) => id !== quoted);
  const lines = asked.map(
    ({ id, title, grain }) =>
      `- [ ] \`${id}\`: ${title.id} (${text("city.checklist.grain", { grain: grain.id })})`,
  );
  return text("city.checklist.text", {
    code,
    name,
    date: joined.date,
    owner: countsOwner,
    contact: contact ?? text("city.checklist.noContact"),
    first: firstDelivery ? formatPeriod(firstDelivery) : text("city.checklist.noFirst"),
    datasets: lines.join("\n"),
    period,
  });
}
