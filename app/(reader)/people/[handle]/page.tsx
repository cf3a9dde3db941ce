import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { notFound } from "next/navigation";
import { PersonView } from "@/components/people/person-view";
import { listChanges } from "@/lib/history/read";
import { beforeOf } from "@/lib/people/schema";
import { findPersonPage } from "@/lib/people/read";
import { READER_LIFE, tags } from "@/lib/tags";

// What they did comes in pages, by the query.
export const instant = false;

interface Address {
  params: Promise<{ handle: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
}

export const generateStaticParams = () => [{ handle: "corpus" }];

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const person = await readPerson((await params).handle);
  return { title: person?.displayName ?? "Not found" };
}

export default async function PersonPage({ params, searchParams }: Address) {
  const { handle } = await params;
  return <Person handle={handle} before={beforeOf((await searchParams).before)} />;
}

async function Person({ handle, before }: { handle: string; before: string | undefined }) {
  "use cache";
  cacheTag(tags.lists, tags.everything);
  cacheLife(READER_LIFE);
  const person = await findPersonPage(handle);
  if (!person) notFound();
  const history = await listChanges({ person: handle, cursor: before });
  return <PersonView person={person} history={history} later={before !== undefined} />;
}

async function readPerson(handle: string) {
  "use cache";
  cacheTag(tags.lists, tags.everything);
  cacheLife(READER_LIFE);
  return findPersonPage(handle);
}
