import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { notFound } from "next/navigation";
import { PersonView } from "@/components/people/person-view";
import { paths } from "@/lib/paths";
import { findPersonPage } from "@/lib/people/read";
import { READER_LIFE, tags } from "@/lib/tags";

// Kept whole, not streamed: an unknown address is a 404.
export const instant = false;
export const ensureStatic = "navigation";

interface Address {
  params: Promise<{ handle: string }>;
}

export const generateStaticParams = () => [{ handle: "corpus" }];

async function cachedPerson(handle: string) {
  "use cache";
  cacheTag(tags.lists, tags.everything);
  cacheLife(READER_LIFE);
  return findPersonPage(handle);
}

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const page = await cachedPerson((await params).handle);
  if (!page) return { title: "Not found" };
  const { handle, displayName } = page.person;
  return { title: displayName, alternates: { types: { "application/atom+xml": paths.feed("people", handle) } } };
}

export default async function PersonPage({ params }: Address) {
  const page = await cachedPerson((await params).handle);
  if (!page) notFound();
  return <PersonView page={page} />;
}
