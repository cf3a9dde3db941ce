import { expect, test } from "vitest";
import { FILE_HEADERS, isFileAddress, securityHeaders, signInOrigins } from "@/scripts/server/headers";

const headers = (publicUrl: string, dev = false) => securityHeaders({ publicUrl, dev, origins: ["https://orcid.org"] });

test("browsers are told to stay with https only where there is https", () => {
  expect(headers("https://variorum.example")).toHaveProperty("strict-transport-security");
  expect(headers("http://localhost:3000")).not.toHaveProperty("strict-transport-security");
});

test("nothing is framed, nothing loaded from elsewhere, forms go here or to sign-in", () => {
  const policy = headers("http://localhost:3000")["content-security-policy"];
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("form-action 'self' https://orcid.org");
  expect(policy).not.toContain("unsafe-eval");
});

test("a sign-in service counts once its variables are set", () => {
  expect(signInOrigins({ GITHUB_CLIENT_ID: "id", ORCID_CLIENT_ID: "" })).toEqual(["https://github.com"]);
  expect(signInOrigins({ OIDC_ISSUER: "https://id.example/realm/one" })).toEqual(["https://id.example"]);
});

test("a file that somebody sent runs, loads and frames nothing, and no other site shows it", () => {
  const policy = FILE_HEADERS["content-security-policy"];
  for (const part of ["default-src 'none'", "sandbox", "frame-ancestors 'none'"]) expect(policy).toContain(part);
  expect(policy).not.toContain("allow-");
  expect(FILE_HEADERS).toHaveProperty("cross-origin-resource-policy", "same-origin");
  expect(["/scans/a/file", "/scans", "/scansion", "/sources/a/scans/new"].map(isFileAddress)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
