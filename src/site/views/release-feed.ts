import { releaseCatalogue, terms } from "#domain/catalogue";
import { formatDate, reader } from "#messages";
import type { ReleaseIndex, ReleaseManifest, Withdrawal } from "#schemas";
import { releaseNews } from "./release-changes.ts";
import { releaseAddress } from "./release-dates.ts";

const t = reader("data");

type WithdrawnRelease = Pick<ReleaseIndex["releases"][number], "id" | "published" | "nature"> & Withdrawal;

export interface FeedFacts {
  /** Public address of the site, without a slash at its end. */
  readonly site: string;
  /** Every release that stands, newest first. */
  readonly releases: readonly ReleaseManifest[];
  readonly withdrawn: readonly WithdrawnRelease[];
  /** Day of the current release. */
  readonly updated: string;
  readonly isSimulated: boolean;
  readonly nameOf: (area: string) => string;
}

interface Entry {
  readonly id: string;
  readonly published: string;
  /** Day on which something was last said of it. */
  readonly updated: string;
  readonly nature: ReleaseManifest["nature"];
  readonly title: string;
  readonly lines: readonly string[];
  readonly isStanding: boolean;
}

/** Returns the releases as an Atom feed (RFC 4287), newest first. A withdrawn release stays, and says so. */
export function releaseFeed({ site, releases, withdrawn, updated, isSimulated, nameOf }: FeedFacts): string {
  const entries = [
    ...releases.map((manifest) => standing(manifest, nameOf)),
    ...withdrawn.map(gone),
  ].toSorted((left, right) => right.id.localeCompare(left.id, "en", { numeric: true }));
  const last = [updated, ...entries.map((entry) => entry.updated)].toSorted().at(-1) ?? updated;
  const mark = isSimulated ? t("feed.simulatedMark") : "";
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">',
    `<id>${escaped(`${site}/rilis.atom`)}</id>`,
    `<title>${escaped(mark + t("feed.title"))}</title>`,
    `<subtitle>${escaped(t("feed.subtitle"))}</subtitle>`,
    `<updated>${instant(last)}</updated>`,
    `<author><name>Bansos Terbuka</name><uri>${escaped(`${site}/`)}</uri></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(`${site}/rilis.atom`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(`${site}/data/rilis/`)}"/>`,
    `<icon>${escaped(`${site}/ikon.svg`)}</icon>`,
    `<rights>${escaped(t("licenceValue"))}</rights>`,
    ...entries.map((entry) => entryXml(entry, site)),
    "</feed>",
    "",
  ].join("\n");
}

function standing(manifest: ReleaseManifest, nameOf: (area: string) => string): Entry {
  const { id, published, nature } = manifest;
  const lines = releaseNews(manifest, nameOf);
  return {
    id,
    published,
    updated: published,
    nature,
    title: t("releases.heading", { release: id }),
    lines,
    isStanding: true,
  };
}

function gone({ id, published, nature, date, reason }: WithdrawnRelease): Entry {
  return {
    id,
    published,
    updated: date,
    nature,
    title: t("feed.withdrawn", { release: id }),
    lines: [
      t("releases.withdrawnWhen", { published: formatDate(published), date: formatDate(date) }),
      t("releases.withdrawnWhy", { reason }),
      t("releases.withdrawnWhat"),
    ],
    isStanding: false,
  };
}

function entryXml({ id, published, updated, nature, title, lines, isStanding }: Entry, site: string): string {
  const mark = nature === "simulasi" ? t("feed.simulatedMark") : "";
  const folder = `${site}/unduh/rilis/${id}/`;
  const links = isStanding
    ? [
        link("related", "text/markdown", `${folder}perubahan.md`),
        link("describedby", "application/ld+json", site + releaseCatalogue(id)),
      ]
    : [link("related", "text/plain", `${folder}DITARIK.txt`)];
  return [
    "<entry>",
    `<id>${escaped(folder)}</id>`,
    `<title>${escaped(mark + title)}</title>`,
    `<published>${instant(published)}</published>`,
    `<updated>${instant(updated)}</updated>`,
    link("alternate", "text/html", site + releaseAddress(id)),
    ...links,
    ...(nature === "simulasi" ? ['<category term="simulasi"/>'] : []),
    `<summary>${escaped([...(nature === "simulasi" ? [t("feed.simulated")] : []), ...lines].join(" "))}</summary>`,
    `<rights>${escaped(terms.licence)}</rights>`,
    "</entry>",
  ].join("\n");
}

const link = (rel: string, type: string, href: string) =>
  `<link rel="${rel}" type="${type}" href="${escaped(href)}"/>`;

/** A release has a day and no hour. */
const instant = (day: string) => `${day}T00:00:00Z`;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
