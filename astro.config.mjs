import { fileURLToPath } from "node:url";
import react from "@astrojs/react";
import { defineConfig } from "astro/config";

const leafletParts = fileURLToPath(new URL("./src/site/islands/explorer/leaflet-parts.ts", import.meta.url));

export default defineConfig({
  srcDir: "./src/site",
  outDir: "./dist",
  publicDir: "./public",
  site: process.env.SITE_URL ?? "http://localhost:4321",
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never" },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [react()],
  i18n: { defaultLocale: "id", locales: ["id"], routing: { prefixDefaultLocale: false } },
  vite: {
    build: { assetsInlineLimit: 0 },
    resolve: { alias: [{ find: /^leaflet$/, replacement: leafletParts }] },
  },
});
