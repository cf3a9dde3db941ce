/** Other services that people may sign in through, each when its variables are set. Pure. */

export const SERVICES = ["github", "google", "orcid", "oidc"] as const;
export type Service = (typeof SERVICES)[number];

/** A service as a button names it. */
export interface OfferedService {
  id: Service;
  name: string;
}

interface Variables {
  GITHUB_CLIENT_ID?: string | undefined;
  GITHUB_CLIENT_SECRET?: string | undefined;
  GOOGLE_CLIENT_ID?: string | undefined;
  GOOGLE_CLIENT_SECRET?: string | undefined;
  ORCID_CLIENT_ID?: string | undefined;
  ORCID_CLIENT_SECRET?: string | undefined;
  OIDC_ISSUER?: string | undefined;
  OIDC_CLIENT_ID?: string | undefined;
  OIDC_CLIENT_SECRET?: string | undefined;
  OIDC_NAME?: string | undefined;
}

/** The services whose variables are all set, with the secrets that go with them. */
export function configuredServices(env: Variables): (OfferedService & { clientId: string; clientSecret: string })[] {
  const issuer = env.OIDC_ISSUER;
  const all = [
    { id: "github", name: "GitHub", clientId: env.GITHUB_CLIENT_ID, clientSecret: env.GITHUB_CLIENT_SECRET },
    { id: "google", name: "Google", clientId: env.GOOGLE_CLIENT_ID, clientSecret: env.GOOGLE_CLIENT_SECRET },
    { id: "orcid", name: "ORCID", clientId: env.ORCID_CLIENT_ID, clientSecret: env.ORCID_CLIENT_SECRET },
    {
      id: "oidc",
      name: env.OIDC_NAME ?? (issuer === undefined ? "" : new URL(issuer).host),
      clientId: issuer === undefined ? undefined : env.OIDC_CLIENT_ID,
      clientSecret: env.OIDC_CLIENT_SECRET,
    },
  ] as const;
  return all.flatMap(({ id, name, clientId, clientSecret }) =>
    clientId !== undefined && clientSecret !== undefined ? [{ id, name, clientId, clientSecret }] : [],
  );
}
