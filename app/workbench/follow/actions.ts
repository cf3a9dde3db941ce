"use server";

import { follow, unfollow } from "@/lib/follows/follow";
import { markRead } from "@/lib/follows/mark-read";
import { followInput, markReadInput, rhythmInput } from "@/lib/follows/schema";
import { setRhythm } from "@/lib/follows/set-rhythm";
import { formAction } from "@/lib/form-action";

// What somebody follows shows on no cached page.

export const followAction = formAction({
  schema: followInput,
  verb: follow,
  refresh: () => [],
  said: "You follow this. What others do is told you in your inbox.",
});

export const unfollowAction = formAction({
  schema: followInput,
  verb: unfollow,
  refresh: () => [],
  said: "You no longer follow this.",
});

export const markReadAction = formAction({
  schema: markReadInput,
  verb: markRead,
  refresh: () => [],
  said: "Everything is marked as read.",
});

export const rhythmAction = formAction({
  schema: rhythmInput,
  verb: setRhythm,
  refresh: () => [],
  said: "Saved.",
});
