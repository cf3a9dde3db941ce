"use server";

import { formAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { decideProposal } from "@/lib/proposals/decide";
import { decideProposalInput, withdrawProposalInput } from "@/lib/proposals/schema";
import type { Touched } from "@/lib/proposals/thing";
import { withdrawProposal } from "@/lib/proposals/withdraw";
import { tags } from "@/lib/tags";

/** An accepted one changes what claims, sources, disputes and lists show. */
const touched = (_input: unknown, { claims, sources }: Touched) => [
  ...claims.map(tags.claim),
  ...sources.map(tags.source),
  tags.sources,
  tags.disputes,
  tags.lists,
];

const onItsPage = ({ number }: { number: number }) => paths.proposal(number);

export const decideAction = formAction({
  schema: decideProposalInput,
  verb: decideProposal,
  refresh: touched,
  next: onItsPage,
});

export const withdrawAction = formAction({
  schema: withdrawProposalInput,
  verb: withdrawProposal,
  refresh: touched,
  next: onItsPage,
});
