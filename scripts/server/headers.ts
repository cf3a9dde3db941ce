interface Places {
  publicUrl: string;
  /** Next's development server compiles with eval and talks over a socket. */
  dev: boolean;
  /** Where a sign-in form may lead on to. */
  origins: readonly string[];
}

/** The headers that every answer carries. */
export function securityHeaders({ publicUrl, dev, origins }: Places): Record<string, string> {
  return {
    "content-security-policy": contentPolicy({ dev, origins }),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    // Not "no-referrer": browsers would then call our own forms' origin "null".
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()",
    "cross-origin-opener-policy": "same-origin",
    ...(publicUrl.startsWith("https:") ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}

/**
 * The headers of a file that somebody sent, over those above: should a browser take it for a page after all, it is
 * one that can run, load, send and frame nothing, apart from this site; and no other site shows it as its own.
 */
export const FILE_HEADERS: Record<string, string> = {
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
};

/** Whether an address is that of a file that somebody sent. */
export const isFileAddress = (url: string): boolean => /^\/scans(\/|$)/.test(url);

/**
 * Scripts come from here only, and never from an attribute. Next writes the data of a page into
 * inline scripts: a nonce would make every page dynamic and so ten times slower, and their hashes
 * differ from page to page, hence 'unsafe-inline'. What keeps scripts out is that nothing a person
 * types is ever HTML; this policy keeps out what would have to be loaded, framed or sent elsewhere.
 */
function contentPolicy({ dev, origins }: Omit<Places, "publicUrl">): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${dev ? " 'unsafe-eval'" : ""}`,
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${["'self'", ...origins].join(" ")}`,
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Origins of the services that sign-in is set up for. */
export function signInOrigins(env: Record<string, string | undefined>): string[] {
  const known = { GITHUB: "https://github.com", GOOGLE: "https://accounts.google.com", ORCID: "https://orcid.org" };
  const origins = Object.entries(known).flatMap(([name, origin]) => (env[`${name}_CLIENT_ID`] ? [origin] : []));
  return env.OIDC_ISSUER ? [...origins, new URL(env.OIDC_ISSUER).origin] : origins;
}
