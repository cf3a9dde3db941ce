import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlacesView } from "@/components/documents/places-view";
import { SignInFirst } from "@/components/people/sign-in-first";
import { Notice } from "@/components/ui/notice";
import { getViewer } from "@/lib/auth";
import { getPlaces } from "@/lib/documents/read-places";
import { newId } from "@/lib/id";
import type { SearchParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { canDecideAnchor } from "@/lib/policy";
import { decide } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Places to decide" };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function PlacesPage({ params, searchParams }: Props) {
  const [{ slug }, { done }, viewer] = await Promise.all([params, searchParams, getViewer()]);
  if (viewer === null) return <SignInFirst next={paths.places(slug)} />;
  const may = canDecideAnchor(viewer);
  if (!may.ok) return <Notice kind="problem" title={may.why} />;
  const page = await getPlaces(slug, viewer);
  if (!page) notFound();
  return (
    <PlacesView
      // What is listed changes with every decision; the forms must not keep what they held.
      key={page.places[0]?.occurrenceId}
      page={page}
      action={decide}
      requestKeys={page.places.map(() => newId())}
      decided={done === "decided"}
    />
  );
}
