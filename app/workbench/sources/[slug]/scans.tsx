import { OfferLink, Offers } from "@/components/claims/offers";
import { ScanRightsForm } from "@/components/scans/rights-form";
import { ScanSection } from "@/components/scans/scan-section";
import { Notice } from "@/components/ui/notice";
import { OpenForm } from "@/components/ui/open-form";
import { ReasonForm } from "@/components/ui/reason-form";
import { newId } from "@/lib/id";
import type { SearchParams } from "@/lib/page-params";
import { SCAN_DONE, SCAN_FORMS, type ScanDone, paths } from "@/lib/paths";
import type { ActingPerson } from "@/lib/policy";
import { canAddScan, canChangeScanRights, canWithdrawScan } from "@/lib/scan-policy";
import { type ScanLine, listScans } from "@/lib/scans/read";
import type { SourcePage } from "@/lib/sources/read";
import * as actions from "./scan-actions";

interface Props {
  source: SourcePage;
  viewer: ActingPerson | null;
  /** The query of the address. */
  asked: SearchParams;
}

const DONE_WORDS: Record<ScanDone, string> = {
  "scan-added": "The page scan is there. Signed-in people see it.",
  "scan-withdrawn": "The page scan is withdrawn, and its file is gone.",
  "scan-rights-changed": "Who sees the page scan is changed.",
};

/** The page scans of a source for signed-in people: all of them, and what somebody may do with each. */
export async function SourceScans({ source: { slug, withdrawnAt }, viewer, asked }: Props) {
  const list = await listScans(slug, viewer);
  const done = SCAN_DONE.find((one) => one === asked.done);
  const mayAdd = viewer !== null && canAddScan(viewer, { withdrawn: withdrawnAt !== null }).ok;
  return (
    <ScanSection
      source={slug}
      {...list}
      isSignedIn={viewer !== null}
      notice={done && <Notice kind="done" live title={DONE_WORDS[done]} />}
      add={
        mayAdd && (
          <Offers>
            <OfferLink href={paths.newScan(slug)} button>
              Add a page scan
            </OfferLink>
          </Offers>
        )
      }
      actions={viewer === null ? undefined : (scan) => <Deeds slug={slug} scan={scan} viewer={viewer} asked={asked} />}
    />
  );
}

interface DeedsProps extends Pick<Props, "asked"> {
  slug: string;
  scan: ScanLine;
  viewer: ActingPerson;
}

/** What somebody may do with one scan: links, or the one form that is open. */
function Deeds({ slug, scan, viewer, asked }: DeedsProps) {
  const facts = { withdrawn: false, createdById: scan.addedById };
  const may = {
    "withdraw-scan": canWithdrawScan(viewer, facts).ok,
    "scan-rights": canChangeScanRights(viewer, facts).ok,
  };
  const form = asked.id === scan.id ? SCAN_FORMS.find((one) => one === asked.form && may[one]) : undefined;
  if (form === "withdraw-scan") return <Withdraw slug={slug} scan={scan} />;
  if (form === "scan-rights") return <Rights slug={slug} scan={scan} />;
  const about = `(${scan.page})`;
  return (
    <Offers>
      {may["scan-rights"] && (
        <OfferLink href={paths.scanForm(slug, "scan-rights", scan.id)} about={about}>
          {scan.rights === "MEMBERS" ? "Mark as public domain" : "Show to signed-in people only"}
        </OfferLink>
      )}
      {may["withdraw-scan"] && (
        <OfferLink href={paths.scanForm(slug, "withdraw-scan", scan.id)} about={about}>
          Withdraw
        </OfferLink>
      )}
    </Offers>
  );
}

const Withdraw = ({ slug, scan }: { slug: string; scan: ScanLine }) => (
  <OpenForm title={`Withdraw the page scan (${scan.page})`}>
    <ReasonForm
      action={actions.withdraw}
      requestKey={newId()}
      about={{ scanId: scan.id }}
      submit="Withdraw the page scan"
      effect="Nobody is shown it any more, and its file is removed for good. The history keeps that it was here."
      back={paths.source(slug)}
    />
  </OpenForm>
);

const Rights = ({ slug, scan: { id, page, rights } }: { slug: string; scan: ScanLine }) => (
  <OpenForm title={`${rights === "MEMBERS" ? "Mark as public domain" : "Show to signed-in people only"} (${page})`}>
    <ScanRightsForm
      action={actions.changeRights}
      requestKey={newId()}
      scanId={id}
      to={rights === "MEMBERS" ? "PUBLIC_DOMAIN" : "MEMBERS"}
      back={paths.source(slug)}
    />
  </OpenForm>
);
