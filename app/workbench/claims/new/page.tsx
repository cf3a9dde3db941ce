import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { AddClaimForm } from "@/components/claims/add-form";
import { SignInFirst } from "@/components/people/sign-in-first";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getViewer } from "@/lib/auth";
import { type DocumentPage, getDocumentPage, listDocuments } from "@/lib/documents/read";
import { sentence } from "@/lib/format";
import { newId } from "@/lib/id";
import type { SearchParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { canAddClaim } from "@/lib/policy";
import { add } from "./actions";

export const instant = false;

export const metadata: Metadata = { title: "Add a claim" };

interface Props {
  searchParams: Promise<SearchParams>;
}

/** Adds a claim to a document: first which document, then the form. */
export default async function AddClaimPage({ searchParams }: Props) {
  const viewer = await getViewer();
  if (viewer === null) return <SignInFirst next={paths.addClaim()} />;
  const may = canAddClaim(viewer);
  if (!may.ok) return <Page>{<Notice kind="problem" title={may.why} />}</Page>;
  const { document: slug, paragraph } = await searchParams;
  const document = typeof slug === "string" ? await getDocumentPage(slug) : null;
  if (document === null) return <Page>{await chooseDocument()}</Page>;
  return (
    <Page lead={`Made in: ${document.title}`}>
      <div className="mt-8 max-w-[46rem]">
        <AddClaimForm
          action={add}
          requestKey={newId()}
          {...choicesOf(document)}
          paragraph={typeof paragraph === "string" ? paragraph : null}
          back={paths.document(document.slug)}
        />
      </div>
    </Page>
  );
}

function Page({ lead, children }: { lead?: string; children: ReactNode }) {
  return (
    <>
      <PageHeading lead={lead}>Add a claim</PageHeading>
      {children}
    </>
  );
}

/** Enough of a paragraph's precis to know it by. */
const OPENING = 90;

function choicesOf({ slug, language, paragraphs, voices }: DocumentPage) {
  return {
    document: slug,
    language,
    paragraphs: paragraphs.map(({ number, precis }) => ({
      value: String(number),
      word: `${number}: ${precis.length > OPENING ? `${precis.slice(0, OPENING).trimEnd()}…` : precis}`,
    })),
    voices: voices.map(({ key, label }) => ({ value: key, word: sentence(label) })),
  };
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
