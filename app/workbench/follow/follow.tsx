import { FollowForm } from "@/components/follows/follow-forms";
import { followsThing } from "@/lib/follows/read";
import type { FollowKind } from "@/lib/follows/vocabulary";
import { newRequestKey } from "@/lib/form-action";
import { followAction, unfollowAction } from "./actions";

interface FollowProps {
  viewer: { id: string };
  kind: FollowKind;
  /** Last part of its address. */
  name: string;
}

/** The button that follows a thing, or stops it; nothing for oneself. */
export async function Follow({ viewer, kind, name }: FollowProps) {
  const follows = await followsThing(viewer.id, { kind, name });
  if (follows === null) return null;
  return (
    <div data-print="no" className="my-3">
      <FollowForm
        action={follows ? unfollowAction : followAction}
        requestKey={await newRequestKey()}
        kind={kind}
        name={name}
        follows={follows}
      />
    </div>
  );
}
