const locale = "id-ID";
const counts = new Intl.NumberFormat(locale);
const percents = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const days = new Intl.DateTimeFormat(locale, {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const months = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });

/** Returns a whole number as Indonesians write it: 12.345. */
export const formatCount = (value: number): string => counts.format(value);

/** Returns a share 0-1 as a percentage with one decimal: 0.714 gives `71,4 %`. */
export const formatPercent = (share: number): string => `${percents.format(share * 100)}\u00a0%`;

/** Returns a share 0-1 as a whole percentage, for axes and legends: 0.7 gives `70 %`. */
export const formatWholePercent = (share: number): string =>
  `${counts.format(Math.round(share * 100))}\u00a0%`;

/** Returns an ISO date as `15 Oktober 2026`. */
export const formatDate = (isoDate: string): string => days.format(new Date(`${isoDate}T00:00:00Z`));

/** Returns `Oktober 2026` for a month and `triwulan III 2026` for a triwulan. */
export function formatPeriod(period: string): string {
  const [year, quarter] = period.split("-T");
  if (quarter) return `triwulan ${["I", "II", "III", "IV"][Number(quarter) - 1]} ${year}`;
  return months.format(new Date(`${period}-01T00:00:00Z`));
}

/** Returns a file size as `12,3 KB` or `4,0 MB` (1 KB = 1,000 bytes). */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${counts.format(bytes)}\u00a0B`;
  if (bytes < 1_000_000) return `${percents.format(bytes / 1000)}\u00a0KB`;
  return `${percents.format(bytes / 1_000_000)}\u00a0MB`;
}
