import { z } from "zod";
import { requestKey, slug } from "@/lib/fields";

export const askForCheckInput = z.object({ requestKey: requestKey.optional(), slug });
