/** Leaflet's own modules carry no types; those of the whole apply where it is imported by name. */
declare module "leaflet/src/*";
