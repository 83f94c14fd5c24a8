import type { NextConfig } from "next";

const FONTS_NEVER_CHANGE = [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  turbopack: { root: import.meta.dirname },
  headers: async () => [{ source: "/fonts/:file*", headers: FONTS_NEVER_CHANGE }],
};

export default config;
