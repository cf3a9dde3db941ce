import Link from "next/link";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import type { DoubtfulPlace, PlacesPage } from "@/lib/documents/read-places";
import { ANCHOR_WORDS } from "@/lib/documents/vocabulary";
import { count } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Context } from "./context";
import { PlaceForm } from "./place-form";

interface PlacesViewProps {
  page: PlacesPage;
  action: FormAction;
  /** One for every form. */
  requestKeys: readonly string[];
  /** A place was decided just now. */
  decided: boolean;
}

/** The places in the newest version that wait for a person, each with what is proposed. */
export function PlacesView({ page, action, requestKeys, decided }: PlacesViewProps) {
  const { slug, title, number, total, places, language } = page;
  return (
    <article>
      <Breadcrumb
        crumbs={[
          { word: "Documents", href: paths.documents() },
          { word: title, href: paths.document(slug) },
          { word: "Places to decide" },
        ]}
      />
      <div className="mt-5">
        <PageHeading lead="The words of these claims were changed, stand in several places, or were not found. Nothing is put anywhere until somebody says where.">
          Places to decide in version {number}
        </PageHeading>
      </div>
      {decided && (
        <div className="mt-6">
          <Notice kind="done" live title="Decided. The history of the claim says so." />
        </div>
      )}
      {total === 0 && (
        <div className="mt-8">
          <EmptyState title="Every place is decided.">
            <Link href={paths.document(slug)}>Back to the document</Link>
          </EmptyState>
        </div>
      )}
      {total > places.length && (
        <p className="mt-6 text-soft">
          The first {places.length} of {count(total, "place")}. The others follow as these are decided.
        </p>
      )}
      <ol className="mt-4">
        {places.map((place, index) => (
          <li key={place.occurrenceId} className="border-t border-rule py-8 first:border-t-0">
            <Recorded place={place} language={language} />
            <p className="mt-2 font-sans text-sm" data-print="no">
              <Link href={paths.choosePlace(slug, place.occurrenceId)}>Choose it in the text</Link>
            </p>
            <div className="mt-5 max-w-[46rem]">
              <PlaceForm
                action={action}
                requestKey={requestKeys[index] ?? ""}
                document={{ slug, number, language }}
                place={place}
              />
            </div>
          </li>
        ))}
      </ol>
    </article>
  );
}

function Recorded({ place: { claim, recorded, state }, language }: { place: DoubtfulPlace; language: string }) {
  return (
    <>
      <h2 className="max-w-measure text-lg">
        <Link href={paths.claim(claim.slug)} className="no-underline hover:underline">
          {claim.statement}
        </Link>
      </h2>
      <p className="mt-2 max-w-measure">
        <span className="label">Recorded in paragraph {recorded.paragraph}</span>{" "}
        <span lang={language}>
          <Context text={recorded.prefix} side="before" />
          <q className="italic">{recorded.quote}</q>
          <Context text={recorded.suffix} side="after" />
        </span>
      </p>
      {state !== null && <p className="mt-1 max-w-measure text-sm text-soft">{ANCHOR_WORDS[state].long}</p>}
    </>
  );
}
