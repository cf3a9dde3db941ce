import { OfferLink, Offers } from "@/components/claims/offers";
import { ReviseSourceForm } from "@/components/sources/revise-form";
import { Notice } from "@/components/ui/notice";
import { OpenForm } from "@/components/ui/open-form";
import { ReasonForm } from "@/components/ui/reason-form";
import { valuesFrom } from "@/lib/form-state";
import { newId } from "@/lib/id";
import { type SourceDone, type SourceForm, paths } from "@/lib/paths";
import { type ActingPerson, canRestoreSource, canReviseSource, canWithdrawSource } from "@/lib/policy";
import { fromCsl } from "@/lib/sources/csl";
import type { SourcePage } from "@/lib/sources/read";
import * as actions from "./actions";

interface Props {
  source: SourcePage;
  viewer: ActingPerson;
  /** What the address asks for. */
  form: SourceForm | null;
  done: SourceDone | null;
}

const DONE_WORDS: Record<SourceDone, string> = {
  revised: "The record is saved. The reference follows it everywhere.",
  withdrawn: "The source is withdrawn.",
  restored: "The source is restored.",
};

/** What a signed-in person is offered on a source: links, the one form that is open, or what was done. */
export function SourceWorkbench({ source, viewer, form, done }: Props) {
  const facts = { withdrawn: source.withdrawnAt !== null };
  const may = {
    revise: canReviseSource(viewer, facts).ok,
    withdraw: canWithdrawSource(viewer, facts).ok,
    restore: canRestoreSource(viewer, facts).ok,
  };
  if (form === "revise" && may.revise) return <Revise source={source} />;
  if (form !== null && form !== "revise" && may[form])
    return <Withdraw source={source} restores={form === "restore"} />;
  return (
    <>
      {done && <Notice kind="done" live title={DONE_WORDS[done]} />}
      <Offers>
        {may.revise && <OfferLink href={paths.sourceForm(source.slug, "revise")}>Revise the record</OfferLink>}
        {may.withdraw && <OfferLink href={paths.sourceForm(source.slug, "withdraw")}>Withdraw the source</OfferLink>}
        {may.restore && <OfferLink href={paths.sourceForm(source.slug, "restore")}>Restore the source</OfferLink>}
      </Offers>
    </>
  );
}

function Revise({ source }: { source: SourcePage }) {
  const { csl, note, health, seen } = source;
  return (
    <OpenForm
      level={2}
      title="Revise the record"
      lead="The reference is made of it. The earlier record is kept in the history."
    >
      <ReviseSourceForm
        action={actions.revise}
        requestKey={newId()}
        source={source}
        values={valuesFrom({ ...fromCsl(csl), note, health, seen }, "source")}
        back={paths.source(source.slug)}
      />
    </OpenForm>
  );
}

function Withdraw({ source: { slug }, restores }: { source: SourcePage; restores: boolean }) {
  const title = restores ? "Restore the source" : "Withdraw the source";
  return (
    <OpenForm level={2} title={title}>
      <ReasonForm
        action={restores ? actions.restore : actions.withdraw}
        requestKey={newId()}
        about={{ slug }}
        submit={title}
        effect={
          restores
            ? "It can be attached to claims again."
            : "It can no longer be attached to claims. Its page stays, says why, and it can be restored."
        }
        back={paths.source(slug)}
      />
    </OpenForm>
  );
}
