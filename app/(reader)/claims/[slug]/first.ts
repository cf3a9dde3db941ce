import { getClaimPage, listShowcaseSlugs } from "@/lib/claims/read";

/** The first citation, or the first confidence note, of a showcase claim: one page that Next prepares ahead. */
export async function firstOf(kind: "citations" | "notes"): Promise<{ slug: string; id: string }[]> {
  const [slug] = await listShowcaseSlugs(1);
  const claim = slug === undefined ? null : await getClaimPage(slug);
  return (claim?.[kind] ?? []).slice(0, 1).map(({ id }) => ({ slug: slug ?? "", id }));
}
