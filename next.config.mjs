const FONTS_NEVER_CHANGE = [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }];

/**
 * In plain JavaScript: to read it in TypeScript every server would load Next's compiler, 30 MB that stay.
 *
 * @type {import("next").NextConfig}
 */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Nobody waits for a title: it stands in the head at once, where a streamed one needs a boundary and a script.
  htmlLimitedBots: /.*/,
  // forbidden() answers 403 where a page may be known but not used.
  experimental: {
    authInterrupts: true,
    // A build is made once and kept: 260 MB to build it faster again, and maps that nobody reads, are written in vain.
    turbopackFileSystemCacheForBuild: false,
    turbopackSourceMaps: false,
  },
  turbopack: { root: import.meta.dirname },
  // `npm test` looks at the types; whoever starts the product doesn't wait for it.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: "/fonts/:file*", headers: FONTS_NEVER_CHANGE }],
};

/**
 * `npm run bench` builds beside the product, and with one empty route more (`route.bench.ts`) to compare with.
 *
 * @type {import("next").NextConfig}
 */
const forBench = {
  distDir: ".bench/next",
  pageExtensions: ["tsx", "ts", "bench.ts"],
  // Next would write its types' folder into the project's own settings.
  typescript: { ...config.typescript, tsconfigPath: "scripts/bench/tsconfig.json" },
};

export default process.env.BENCH_BUILD === "1" ? { ...config, ...forBench } : config;
