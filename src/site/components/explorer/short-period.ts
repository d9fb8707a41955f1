const shortMonth = new Intl.DateTimeFormat("id-ID", { month: "short", timeZone: "UTC" });

/** Returns a period short enough for an axis: `Okt`, `T3`. */
export function shortPeriod(period: string): string {
  const [, quarter] = period.split("-T");
  return quarter ? `T${quarter}` : shortMonth.format(new Date(`${period}-01T00:00:00Z`));
}
