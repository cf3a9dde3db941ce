import { z } from "zod";
import { id, maybe } from "@/lib/fields";
import { FOLLOW_KINDS, RHYTHMS } from "./vocabulary";

/** `name` is the last part of the thing's address: a slug, a handle or a number. */
export const followInput = z.object({ kind: z.enum(FOLLOW_KINDS), name: z.string().regex(/^[a-z0-9-]{1,80}$/) });

export const rhythmInput = z.object({ rhythm: z.enum(RHYTHMS) });

/** `upto`: the newest change that was shown. */
export const markReadInput = z.object({ upto: id });

export const inboxFilters = z.object({ cursor: maybe(id) });

export const unsubscribeInput = z.object({ token: z.string().max(200) });
