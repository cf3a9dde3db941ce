import { HiddenWords } from "@/app/workbench/hidden-words";
import { ReportLink } from "@/components/reports/report-link";
import type { DisputePage } from "@/lib/disputes/read";
import type { ActingPerson } from "@/lib/policy";
import { canReport } from "@/lib/report-policy";

interface TextActionsProps {
  viewer: ActingPerson;
  dispute: DisputePage;
  /** Of what is hidden, when the viewer may read it. */
  hidden: ReadonlyMap<string, string>;
}

/** To report the question; of a hidden one, for moderators, its words. */
export function QuestionActions({ viewer, dispute, hidden, openedById }: TextActionsProps & { openedById: string }) {
  const { id, number, question } = dispute;
  if (question === null) {
    return (
      <HiddenWords viewer={viewer} personId={openedById} text={{ of: "question", id }} words={hidden.get("question")} />
    );
  }
  if (!canReport(viewer, { aboutId: openedById }).ok) return null;
  return (
    <p>
      <ReportLink of="question" id={id} about={`the question of dispute ${number}`} />
    </p>
  );
}

/** The same of the reasons of an appeal; nothing where there is none. */
export function AppealActions({ viewer, dispute: { id, appeal }, hidden }: TextActionsProps) {
  if (!appeal) return null;
  const { personId, person, reasons } = appeal;
  if (reasons === null) {
    return <HiddenWords viewer={viewer} personId={personId} text={{ of: "appeal", id }} words={hidden.get("appeal")} />;
  }
  if (!canReport(viewer, { aboutId: personId }).ok) return null;
  return (
    <p>
      <ReportLink of="appeal" id={id} about={`the appeal of ${person.displayName}`} />
    </p>
  );
}
