"use server";

import { formAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { splittingOf } from "@/lib/reshaping/form";
import { splitInput } from "@/lib/reshaping/schema";
import { splitClaim } from "@/lib/reshaping/split";
import { tags } from "@/lib/tags";

export const split = formAction({
  schema: splitInput,
  prepare: splittingOf,
  verb: splitClaim,
  refresh: ({ claim }, { parts }) => [...[claim, ...parts].map(tags.claim), tags.sources, tags.disputes, tags.lists],
  next: (_, { claim }) => paths.claimDone(claim, "split"),
});
