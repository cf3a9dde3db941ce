import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";

/** The rows of history about something, oldest first. */
export const changesWhere = (where: Prisma.ChangeWhereInput) => db().change.findMany({ where, orderBy: { id: "asc" } });
