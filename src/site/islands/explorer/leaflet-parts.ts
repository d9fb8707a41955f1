/**
 * Leaflet without tiles, markers, pop-ups and controls: its own modules, as far as the explorer draws with them. The
 * site's configuration hands it to react-leaflet too, in place of the whole.
 */
import "leaflet/src/layer/vector/Renderer.getRenderer.js";
import "leaflet/src/map/handler/Map.DoubleClickZoom.js";
import "leaflet/src/map/handler/Map.Drag.js";
import "leaflet/src/map/handler/Map.Keyboard.js";
import "leaflet/src/map/handler/Map.TouchZoom.js";
import * as DomEvent from "leaflet/src/dom/DomEvent.js";
import * as DomUtil from "leaflet/src/dom/DomUtil.js";
import { EPSG3857 } from "leaflet/src/geo/crs/CRS.EPSG3857.js";
import { Simple } from "leaflet/src/geo/crs/CRS.Simple.js";

export { LatLngBounds } from "leaflet/src/geo/LatLngBounds.js";
export { Tooltip } from "leaflet/src/layer/Tooltip.js";
export { CircleMarker } from "leaflet/src/layer/vector/CircleMarker.js";
export { Polygon } from "leaflet/src/layer/vector/Polygon.js";
export { Map } from "leaflet/src/map/Map.js";
export { DomEvent, DomUtil };
export const CRS = { EPSG3857, Simple };
