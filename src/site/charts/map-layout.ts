import type { SchematicOutlines } from "#schemas";
import { compactPath } from "./map-layout-path.ts";

type Ring = SchematicOutlines[string][string][number];
type Box = readonly [west: number, south: number, east: number, north: number];

interface Piece {
  readonly code: string;
  readonly ring: Ring;
}

/** A group of outlines drawn together: the main land, or an island moved beside it at the same scale. */
export interface MapPanel {
  readonly shapes: readonly { readonly code: string; readonly d: string }[];
  /** Frame of an inset in the picture; null for the main panel. */
  readonly frame: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly MapPanel[];
}

/** Outlines further apart than this (degrees, about 11 km) are drawn in separate panels. */
const apart = 0.1;
/** More panels than this leave no room: then islands further apart share one. */
const mostPanels = 5;
const pad = 10;

/**
 * Returns the outlines of a kabupaten/kota as SVG paths: the largest group of neighbouring outlines fills the
 * picture, far islands follow in framed insets on its right, all at one scale.
 */
export function layOutMap(outlines: SchematicOutlines[string], width: number, maxHeight: number): MapLayout {
  const pieces = Object.entries(outlines).flatMap(([code, rings]) => rings.map((ring) => ({ code, ring })));
  const [main, ...far] = panelGroups(pieces, apart).sort(
    (left, right) => area(boxOf(right)) - area(boxOf(left)),
  );
  if (!main) return { width, height: 0, panels: [] };
  const sizes = [main, ...far].map((group) => sizeOf(boxOf(group)));
  const insetWidth = Math.max(0, ...sizes.slice(1).map(([across]) => across));
  const insetHeight = sizes.slice(1).reduce((sum, [, up]) => sum + up, 0);
  const [mainWidth, mainHeight] = sizes[0] as [number, number];
  const gaps = 2 * pad + (far.length > 0 ? 4 * pad : 0);
  const scale = Math.min(
    (width - gaps) / (mainWidth + insetWidth),
    (maxHeight - 2 * pad) / mainHeight,
    far.length > 0 ? (maxHeight - 2 * pad - far.length * 3 * pad) / insetHeight : Number.POSITIVE_INFINITY,
  );
  const drawnWidth = (mainWidth + insetWidth) * scale + gaps;
  const left = pad + (width - drawnWidth) / 2;
  const insetLeft = left + mainWidth * scale + 3 * pad;
  const mainPanel: MapPanel = { shapes: draw(main, scale, left, pad), frame: null };
  let top = pad;
  const insets = far.map((group, index): MapPanel => {
    const [across, up] = sizes[index + 1] as [number, number];
    const frame = {
      x: insetLeft - pad,
      y: top,
      width: across * scale + 2 * pad,
      height: up * scale + 2 * pad,
    };
    top += frame.height + pad;
    return { shapes: draw(group, scale, insetLeft, frame.y + pad), frame };
  });
  const height = Math.max(mainHeight * scale + 2 * pad, top);
  return { width, height: Math.ceil(height), panels: [mainPanel, ...insets] };
}

function draw(group: readonly Piece[], scale: number, x: number, y: number): { code: string; d: string }[] {
  const [west, , , north] = boxOf(group);
  const inPicture = ([longitude, latitude]: Ring[number]): [number, number] => [
    x + (longitude - west) * scale,
    y + (north - latitude) * scale,
  ];
  const codes = [...new Set(group.map(({ code }) => code))];
  return codes.map((code) => {
    const own = group.filter((piece) => piece.code === code);
    return { code, d: compactPath(own.map(({ ring }) => ring.map(inPicture))) };
  });
}

function panelGroups(pieces: readonly Piece[], degrees: number): Piece[][] {
  const groups = groupNeighbours(pieces, degrees);
  return groups.length > mostPanels ? panelGroups(pieces, 2 * degrees) : groups;
}

function groupNeighbours(pieces: readonly Piece[], degrees: number): Piece[][] {
  const isNear = (left: Box, right: Box) =>
    left[0] - degrees < right[2] &&
    right[0] - degrees < left[2] &&
    left[1] - degrees < right[3] &&
    right[1] - degrees < left[3];
  let groups: { readonly piece: Piece; readonly box: Box }[][] = [];
  for (const piece of pieces) {
    const box = boxOf([piece]);
    const near = groups.filter((group) => group.some((other) => isNear(box, other.box)));
    groups = [...groups.filter((group) => !near.includes(group)), [{ piece, box }, ...near.flat()]];
  }
  return groups.map((group) => group.map(({ piece }) => piece));
}

function boxOf(pieces: readonly Piece[]): Box {
  const points = pieces.flatMap(({ ring }) => ring);
  const longitudes = points.map(([longitude]) => longitude);
  const latitudes = points.map(([, latitude]) => latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}

const sizeOf = ([west, south, east, north]: Box): [number, number] => [east - west, north - south];
const area = (box: Box): number => sizeOf(box)[0] * sizeOf(box)[1];
