import type { NextConfig } from "next";

const FONTS_NEVER_CHANGE = [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // forbidden() answers 403 where a page may be known but not used.
  experimental: { authInterrupts: true },
  turbopack: { root: import.meta.dirname },
  headers: async () => [{ source: "/fonts/:file*", headers: FONTS_NEVER_CHANGE }],
};

export default config;
