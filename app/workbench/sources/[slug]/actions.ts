"use server";

import { formAction } from "@/lib/form-action";
import { askForCheck } from "@/lib/links/ask-for-check";
import { askForCheckInput } from "@/lib/links/schema";
import { paths } from "@/lib/paths";
import { proposeRecord } from "@/lib/proposals/propose";
import { proposeRecordInput } from "@/lib/proposals/schema";
import { noticeDeedInput } from "@/lib/retractions/schema";
import { countNotice, setNoticeAside } from "@/lib/retractions/set-aside";
import { endSourceProtection, protectSource } from "@/lib/sources/protect";
import { restoreSource } from "@/lib/sources/restore";
import { type Revised, reviseSource } from "@/lib/sources/revise";
import { protectSourceInput, reviseSourceInput, withdrawSourceInput } from "@/lib/sources/schema";
import { withdrawSource } from "@/lib/sources/withdraw";
import { tags } from "@/lib/tags";

export const revise = formAction({
  schema: reviseSourceInput,
  // "Save mine on top of theirs" names the other's version, in place of the one seen first.
  prepare: (form) => ({ ...form, version: form.onTopOf ?? form.version }),
  verb: reviseSource,
  refresh: (_, { slug, claims }) => [tags.source(slug), ...claims.map(tags.claim), tags.lists],
  next: (_, { slug }) => paths.sourceDone(slug, "revised"),
});

/** What the form of the record would save, asked of somebody who may. */
export const propose = formAction({
  schema: proposeRecordInput,
  prepare: (form) => ({ ...form, version: form.onTopOf ?? form.version }),
  verb: proposeRecord,
  refresh: ({ slug }) => [tags.source(slug), tags.lists],
  next: ({ slug }) => paths.sourceDone(slug, "proposed"),
});

export const checkLink = formAction({
  schema: askForCheckInput,
  verb: askForCheck,
  refresh: () => [],
  said: "It is checked as soon as its site may be asked, mostly within a few minutes. Load this page again then.",
});

const decideNotice = {
  schema: noticeDeedInput,
  refresh: (_: unknown, { slug, claims }: Revised) => [tags.source(slug), ...claims.map(tags.claim), tags.lists],
};

export const setAside = formAction({
  ...decideNotice,
  verb: setNoticeAside,
  next: (_, { slug }) => paths.sourceDone(slug, "notice-set-aside"),
});

export const countAgain = formAction({
  ...decideNotice,
  verb: countNotice,
  next: (_, { slug }) => paths.sourceDone(slug, "notice-counted"),
});

export const protect = formAction({
  schema: protectSourceInput,
  verb: protectSource,
  refresh: ({ slug }) => [tags.source(slug), tags.lists],
  next: (_, { slug }) => paths.sourceDone(slug, "protected"),
});

export const endProtection = formAction({
  schema: withdrawSourceInput,
  verb: endSourceProtection,
  refresh: ({ slug }) => [tags.source(slug), tags.lists],
  next: (_, { slug }) => paths.sourceDone(slug, "protection-ended"),
});

export const withdraw = formAction({
  schema: withdrawSourceInput,
  verb: withdrawSource,
  refresh: ({ slug }) => [tags.source(slug), tags.lists],
  next: (_, { slug }) => paths.sourceDone(slug, "withdrawn"),
});

export const restore = formAction({
  schema: withdrawSourceInput,
  verb: restoreSource,
  refresh: ({ slug }) => [tags.source(slug), tags.lists],
  next: (_, { slug }) => paths.sourceDone(slug, "restored"),
});
