import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { z } from "zod";
import { AddClaimForm } from "@/components/claims/add-form";
import type { ChosenWords } from "@/components/claims/place-fields";
import { SameForm } from "@/components/claims/same-form";
import { SignInFirst } from "@/components/people/sign-in-first";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { type DocumentPage, getDocumentPage, listDocuments } from "@/lib/documents/read";
import { getChosenWords } from "@/lib/documents/reading";
import { QUERY_MAX } from "@/lib/fields";
import { sentence } from "@/lib/format";
import { newId } from "@/lib/id";
import { type SearchParams, withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { type ActingPerson, canAddClaim } from "@/lib/policy";
import { nearClaims } from "@/lib/search/near";
import { add, addPlace } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Add a claim" };

interface Props {
  searchParams: Promise<SearchParams>;
}

/** Adds a claim to a document: first which document, then where in it, and then the claim, or which other says the same. */
export default async function AddClaimPage({ searchParams }: Props) {
  const viewer = await getViewer();
  if (viewer === null) return <SignInFirst next={paths.addClaim()} />;
  const may = canAddClaim(viewer);
  if (!may.ok) return <Page title="Add a claim">{<Notice kind="problem" title={may.why} />}</Page>;
  const { document: slug, ...asked } = await searchParams;
  const document = typeof slug === "string" ? await getDocumentPage(slug) : null;
  if (document === null) return <Page title="Add a claim">{await chooseDocument()}</Page>;
  const chosen = await wordsAsked(document.slug, viewer, asked);
  const near = chosen ? await nearClaims({ q: chosen.quote.slice(0, QUERY_MAX) }) : [];
  const place = {
    ...choicesOf(document),
    chosen,
    paragraph: chosen ? String(chosen.paragraph) : typeof asked.paragraph === "string" ? asked.paragraph : null,
    requestKey: newId(),
    back: chosen ? paths.paragraph(document.slug, chosen.paragraph) : paths.document(document.slug),
  };
  const isSame = asked.same !== undefined;
  return (
    <Page title={isSame ? "The same claim in another place" : "Add a claim"} lead={`Made in: ${document.title}`}>
      <div className="mt-6 max-w-[46rem]">
        <OtherWay document={document.slug} asked={asked} isSame={isSame} />
        <div className="mt-6">
          {isSame ? <SameForm action={addPlace} near={near} {...place} /> : <AddClaimForm action={add} {...place} />}
        </div>
      </div>
    </Page>
  );
}

/** The words that the address names by their offsets, in a text that this person may read. */
async function wordsAsked(
  slug: string,
  viewer: ActingPerson,
  { start, end }: SearchParams,
): Promise<ChosenWords | null> {
  const asked = z.object({ start: z.coerce.number().int(), end: z.coerce.number().int() }).safeParse({ start, end });
  return asked.success ? getChosenWords(slug, viewer, asked.data) : null;
}

/** A claim is settled once: before a new one is written, look whether it is here already. */
function OtherWay({ document, asked, isSame }: { document: string; asked: SearchParams; isSame: boolean }) {
  const { same: _same, ...place } = asked;
  const href = withParams(paths.addClaim(), { document, ...textsOf(place), same: isSame ? undefined : "1" });
  return (
    <p className="font-sans text-sm">
      {isSame ? "No claim here says this? " : "Does a claim here say the same in other words? "}
      <Link href={href}>{isSame ? "Add a new claim" : "Add this place to that claim"}</Link>
    </p>
  );
}

const textsOf = (params: SearchParams) =>
  Object.fromEntries(Object.entries(params).filter((pair): pair is [string, string] => typeof pair[1] === "string"));

function Page({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <>
      <PageHeading lead={lead}>{title}</PageHeading>
      {children}
    </>
  );
}

/** Enough of a paragraph's precis to know it by. */
const OPENING = 90;
/** More paragraphs than this are asked for by number. */
const LISTED = 300;

function choicesOf({ slug, language, paragraphs, voices }: DocumentPage) {
  return {
    document: slug,
    language,
    paragraphs: paragraphs.length > LISTED ? [] : paragraphs.map(optionOf),
    voices: voices.map(({ key, label }) => ({ value: key, word: sentence(label) })),
  };
}

function optionOf({ number, precis }: DocumentPage["paragraphs"][number]) {
  const opening = precis.length > OPENING ? `${precis.slice(0, OPENING).trimEnd()}…` : precis;
  return { value: String(number), word: opening === "" ? String(number) : `${number}: ${opening}` };
}

async function chooseDocument() {
  const documents = await listDocuments();
  return (
    <section aria-labelledby="which" className="mt-8">
      <h2 id="which" className="text-lg font-semibold">
        In which document is it made?
      </h2>
      <ul className="mt-3 list-disc space-y-2 pl-5">
        {documents.map(({ slug, title }) => (
          <li key={slug}>
            <Link href={paths.addClaim(slug)}>{title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
