import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { WITHDRAWN } from "./claims.ts";
import { PROTECTED } from "./proposals.ts";
import { buildSource } from "./sources.ts";

const STATES = { standing: {}, withdrawn: WITHDRAWN, protected: PROTECTED };

/** A notice of retraction about a source of its own. */
export async function buildNotice(
  overrides: Partial<Prisma.SourceNoticeUncheckedCreateInput> = {},
  state: keyof typeof STATES = "standing",
) {
  const noticedHealth = overrides.setAsideAt ? "OK" : "RETRACTED";
  const sourceId = overrides.sourceId ?? (await buildSource({ ...STATES[state], noticedHealth })).id;
  return db().sourceNotice.create({
    data: { id: newId(), record: "1", nature: "RETRACTION", reasons: [], ...overrides, sourceId },
  });
}
