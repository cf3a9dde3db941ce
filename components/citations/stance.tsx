import type { ReactNode } from "react";
import { ContextIcon, DisputesIcon, OriginIcon, QualifiesIcon, SupportsIcon } from "@/components/ui/icons";
import { STANCE_WORDS, type Stance } from "@/lib/citations/vocabulary";

/** How a stance looks: always icon and word, the colour is the third sign. Written out, so that Tailwind finds them. */
export const STANCE_LOOK: Record<Stance, { icon: ReactNode; text: string; wash: string; edge: string }> = {
  SUPPORTS: { icon: <SupportsIcon />, text: "text-supports", wash: "bg-supports-wash", edge: "border-supports-edge" },
  DISPUTES: { icon: <DisputesIcon />, text: "text-disputes", wash: "bg-disputes-wash", edge: "border-disputes-edge" },
  QUALIFIES: {
    icon: <QualifiesIcon />,
    text: "text-qualifies",
    wash: "bg-qualifies-wash",
    edge: "border-qualifies-edge",
  },
  ORIGIN: { icon: <OriginIcon />, text: "text-origin", wash: "bg-origin-wash", edge: "border-origin-edge" },
  CONTEXT: { icon: <ContextIcon />, text: "text-context", wash: "bg-context-wash", edge: "border-context-edge" },
};

/** One source's stance, where no heading says it. */
export function StanceTag({ stance }: { stance: Stance }) {
  const { icon, text, wash, edge } = STANCE_LOOK[stance];
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-sm border px-1.5 py-px font-sans text-xs ${text} ${wash} ${edge}`}
    >
      {icon}
      {STANCE_WORDS[stance]}
    </span>
  );
}
