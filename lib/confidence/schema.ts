import { z } from "zod";
import { id, line, optionalLine, prose, reason, requestKey, slug } from "@/lib/fields";
import { stepsOff } from "./level";
import { AGREEMENTS, EVIDENCES, LEVELS, LOWERINGS, RELATIONS } from "./vocabulary";

export const noteContent = z
  .object({
    finding: line(500, "The finding"),
    evidence: z.enum(EVIDENCES, "Choose how much evidence there is."),
    agreement: z.enum(AGREEMENTS, "Choose how far the evidence agrees."),
    level: z.enum(LEVELS, "Choose a level of confidence."),
    levelReason: optionalLine(500),
    relation: z.enum(RELATIONS, "Choose how the claim stands to the finding."),
    relationNote: line(300, "A line on how the claim stands to the finding"),
    loweredBecause: z.array(z.enum(LOWERINGS)).max(LOWERINGS.length).default([]),
    reasons: prose(3000, "A reason"),
  })
  .superRefine((note, context) => {
    const steps = stepsOff(note.evidence, note.agreement, note.level);
    if (Math.abs(steps) > 1) {
      context.addIssue({
        code: "custom",
        path: ["level"],
        message: "The level may lie one step above or below what evidence and agreement give, not more.",
      });
    } else if (steps !== 0 && note.levelReason === "") {
      context.addIssue({ code: "custom", path: ["levelReason"], message: "Say why the level is moved one step." });
    }
  });
export type NoteContent = z.infer<typeof noteContent>;

export const signNoteInput = z.object({
  requestKey: requestKey.optional(),
  claim: slug,
  content: noteContent,
  /** The claim's evidence version the author saw: what was attached since is shown to them first. */
  evidenceVersion: z.coerce.number().int().min(1).optional(),
});

export const withdrawNoteInput = z.object({ requestKey: requestKey.optional(), noteId: id, reason });
