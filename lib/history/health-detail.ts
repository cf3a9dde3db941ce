import { z } from "zod";

/** Details of what is found out about sources later: a part of the union in changes.ts. */

/** States of a source, before and now. */
const change = { from: z.string(), to: z.string() };
const noticeDecided = z.object({ nature: z.string(), ...change, reason: z.string() });

export const HEALTH_DETAIL = {
  /** By the link checker: what the last answer was. */
  "source.link-died": z.object({ url: z.string(), said: z.string() }),
  "source.link-revived": z.object({ url: z.string() }),
  /** `natures` of the notices; the states are what all that count come to. */
  "source.noticed": z.object({ natures: z.array(z.string()), ...change }),
  "source.notice-set-aside": noticeDecided,
  "source.notice-counted": noticeDecided,
  /** The state of its source became another. */
  "citation.flagged": z.object({ title: z.string(), ...change }),
} as const;
