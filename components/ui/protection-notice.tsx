import { DateTime } from "@/components/ui/date-time";
import { Notice } from "@/components/ui/notice";
import { isProtected } from "@/lib/protection";

interface ProtectionNoticeProps {
  what: "claim" | "source";
  thing: { protectedUntil: Date | null; protectedReason: string | null };
}

/** Says that only moderators change a thing at present, until when and why; nothing when it is not protected. */
export function ProtectionNotice({ what, thing }: ProtectionNoticeProps) {
  const { protectedUntil, protectedReason } = thing;
  if (protectedUntil === null || !isProtected(thing)) return null;
  return (
    <div className="mt-6">
      <Notice title={`This ${what} is protected`}>
        Until <DateTime at={protectedUntil} /> only moderators change it. Reason: {protectedReason}
      </Notice>
    </div>
  );
}
