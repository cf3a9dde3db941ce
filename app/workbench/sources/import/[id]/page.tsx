import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportView } from "@/components/imports/import-view";
import { SignInFirst } from "@/components/people/sign-in-first";
import { getViewer } from "@/lib/auth";
import { id as idField } from "@/lib/fields";
import { newId } from "@/lib/id";
import { entryFilters, getImport } from "@/lib/imports/read";
import { type SearchParams, readParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { add, decide, resume, throwAway } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Import" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function ImportPage({ params, searchParams }: Props) {
  const [{ id }, asked, viewer] = await Promise.all([params, searchParams, getViewer()]);
  if (viewer === null) return <SignInFirst next={paths.import(id)} />;
  const { filters } = readParams(entryFilters, asked);
  const page = idField.safeParse(id).success ? await getImport(viewer.id, id, filters) : null;
  if (!page) notFound();
  return (
    <ImportView
      page={page}
      actions={{ add, decide, resume, throwAway }}
      requestKeys={{ add: newId(), decide: newId(), resume: newId(), throwAway: newId() }}
    />
  );
}
