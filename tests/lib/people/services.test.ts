import { expect, test } from "vitest";
import { configuredServices } from "@/lib/people/services";

test("without variables no service is offered", () => {
  expect(configuredServices({})).toEqual([]);
});

test("half a pair offers nothing", () => {
  expect(configuredServices({ GITHUB_CLIENT_ID: "id", ORCID_CLIENT_SECRET: "secret" })).toEqual([]);
  expect(configuredServices({ OIDC_CLIENT_ID: "id", OIDC_CLIENT_SECRET: "secret" })).toEqual([]);
});

test("a service is named as people know it, any other issuer as the operator says or by its host", () => {
  const oidc = { OIDC_ISSUER: "https://login.example.org/realm", OIDC_CLIENT_ID: "id", OIDC_CLIENT_SECRET: "secret" };
  const names = (env: Parameters<typeof configuredServices>[0]) => configuredServices(env).map(({ name }) => name);
  expect(names({ GITHUB_CLIENT_ID: "id", GITHUB_CLIENT_SECRET: "secret", ...oidc })).toEqual([
    "GitHub",
    "login.example.org",
  ]);
  expect(names({ ...oidc, OIDC_NAME: "The library" })).toEqual(["The library"]);
});
