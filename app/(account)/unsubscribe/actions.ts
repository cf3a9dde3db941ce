"use server";

import { unsubscribeInput } from "@/lib/follows/schema";
import { unsubscribe } from "@/lib/follows/unsubscribe";
import { openFormAction } from "@/lib/form-action";

export const stop = openFormAction({
  schema: unsubscribeInput,
  verb: unsubscribe,
  refresh: () => [],
  said: "Stopped.",
});
