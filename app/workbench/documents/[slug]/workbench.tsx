import Link from "next/link";
import { OfferLink, Offers } from "@/components/claims/offers";
import { RightsForm } from "@/components/documents/rights-form";
import { AddVersionForm, AttachTextForm } from "@/components/documents/version-forms";
import { Notice } from "@/components/ui/notice";
import { OpenForm } from "@/components/ui/open-form";
import { isDoubtful } from "@/lib/documents/standing";
import type { DocumentPage } from "@/lib/documents/read";
import { count } from "@/lib/format";
import { newId } from "@/lib/id";
import { type DocumentDone, type DocumentForm, paths } from "@/lib/paths";
import {
  type ActingPerson,
  canAddClaim,
  canAddVersion,
  canAttachText,
  canChangeRights,
  canDecideAnchor,
} from "@/lib/policy";
import * as actions from "./actions";

interface Props {
  document: DocumentPage;
  viewer: ActingPerson;
  /** What the address asks for. */
  form: DocumentForm | null;
  done: DocumentDone | null;
}

const DONE_WORDS: Record<DocumentDone, string> = {
  imported: "The document is added. Take its claims from it, one by one.",
  "version-added": "The version is added. Every claim’s place was found in it.",
  attached: "The text is attached. Every place was held against it.",
  "rights-changed": "The rights are changed.",
};

/** What a signed-in person is offered on a document: links, the one form that is open, or what was done. */
export function DocumentWorkbench({ document, viewer, form, done }: Props) {
  const { slug, version, hasText, unplaced } = document;
  const may = {
    version: version !== null && canAddVersion(viewer).ok,
    text: version !== null && !hasText && canAttachText(viewer).ok,
    rights: canChangeRights(viewer).ok,
  };
  if (form !== null && may[form]) return <OneForm form={form} document={document} />;
  const doubtful = canDecideAnchor(viewer).ok ? unplaced.filter(isDoubtful).length : 0;
  return (
    <div className="mt-8 space-y-3">
      {done && <Notice kind="done" live title={DONE_WORDS[done]} />}
      {doubtful > 0 && (
        <Notice title={`${count(doubtful, "place")} in version ${version?.number} to be decided.`}>
          <Link href={paths.places(slug)}>Look at what is proposed</Link>
        </Notice>
      )}
      <Offers>
        {canAddClaim(viewer).ok && (
          <OfferLink button href={paths.addClaim(slug)}>
            Add a claim
          </OfferLink>
        )}
        {may.text && <OfferLink href={paths.documentForm(slug, "text")}>Attach the text</OfferLink>}
        {may.version && <OfferLink href={paths.documentForm(slug, "version")}>Add a version</OfferLink>}
        {may.rights && <OfferLink href={paths.documentForm(slug, "rights")}>Change the rights</OfferLink>}
      </Offers>
    </div>
  );
}

function OneForm({ form, document }: { form: DocumentForm; document: DocumentPage }) {
  const { slug, version } = document;
  const shared = { requestKey: newId(), document, back: paths.document(slug) };
  if (form === "rights") {
    return (
      <OpenForm level={2} title="Change the rights">
        <RightsForm action={actions.setRights} {...shared} document={{ slug, rights: document.rights }} />
      </OpenForm>
    );
  }
  const facts = { slug, language: document.language };
  return form === "text" ? (
    <OpenForm
      level={2}
      title="Attach the text"
      lead="Only the very text can be attached: it is known by its SHA-256 fingerprint. Who may read it stays as it is."
    >
      <AttachTextForm action={actions.attach} {...shared} document={facts} />
    </OpenForm>
  ) : (
    <OpenForm
      level={2}
      title="Add a version"
      lead="Earlier versions stay. Every claim is looked for in the new text; where its place is not certain, you decide."
    >
      <AddVersionForm action={actions.addAVersion} {...shared} document={facts} newest={version?.number ?? 1} />
    </OpenForm>
  );
}
