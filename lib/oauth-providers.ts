import { createHash } from "node:crypto";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { env } from "@/lib/env";
import { configuredServices, type Service } from "@/lib/people/services";

/** The services as next-auth needs them. None is asked for an e-mail address: nothing here needs one. */

const openIdClaims = z.object({
  sub: z.string().min(1).max(255),
  name: z.string().optional(),
  given_name: z.string().optional(),
  family_name: z.string().optional(),
  preferred_username: z.string().optional(),
});

const gitHubUser = z.object({ id: z.number().int(), login: z.string(), name: z.string().nullish() });

function fromOpenId(claims: unknown) {
  const { sub, name, given_name, family_name, preferred_username } = openIdClaims.parse(claims);
  return { id: sub, name: name ?? ([given_name, family_name].filter(Boolean).join(" ") || (preferred_username ?? "")) };
}

type Provider = OAuthConfig<Record<string, unknown>>;
type Settings = Pick<Provider, "profile"> & Partial<Provider>;

const SETTINGS: Record<Service, () => Settings> = {
  github: () => ({
    authorization: { url: "https://github.com/login/oauth/authorize", params: { scope: "read:user" } },
    token: "https://github.com/login/oauth/access_token",
    userinfo: "https://api.github.com/user",
    checks: ["pkce", "state"],
    profile: (user) => {
      const { id, name, login } = gitHubUser.parse(user);
      return { id: String(id), name: name || login };
    },
  }),
  google: () => ({
    wellKnown: "https://accounts.google.com/.well-known/openid-configuration",
    authorization: { params: { scope: "openid profile" } },
    checks: ["pkce", "state", "nonce"],
    profile: fromOpenId,
  }),
  orcid: () => ({
    wellKnown: "https://orcid.org/.well-known/openid-configuration",
    authorization: { params: { scope: "openid" } },
    client: { token_endpoint_auth_method: "client_secret_post" },
    checks: ["state"],
    profile: fromOpenId,
  }),
  oidc: () => {
    const issuer = (env().OIDC_ISSUER ?? "").replace(/\/$/, "");
    return {
      wellKnown: `${issuer}/.well-known/openid-configuration`,
      authorization: { params: { scope: "openid profile" } },
      checks: ["pkce", "state", "nonce"],
      // Many issuers give the name there only. It is a TokenSet, though next-auth's type does not say so:
      // given whole, the answer is held against the subject of the signed token.
      userinfo: { request: ({ client, tokens }) => client.userinfo(tokens as Parameters<typeof client.userinfo>[0]) },
      // A subject is unique within its issuer only; with another issuer set here it is somebody else.
      profile: (claims) => {
        const { id, name } = fromOpenId(claims);
        return { id: createHash("sha256").update(`${issuer} ${id}`).digest("hex"), name };
      },
    };
  },
};

export const oauthProviders = (): Provider[] =>
  configuredServices(env()).map((service) => ({ ...service, type: "oauth", ...SETTINGS[service.id]() }));
