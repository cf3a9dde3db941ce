import { expect, test } from "vitest";
import { stepsOff } from "@/lib/confidence/level";
import { AGREEMENTS, EVIDENCES, LEVELS } from "@/lib/confidence/vocabulary";
import { db } from "@/lib/db";
import { useDatabase } from "../../database.ts";

useDatabase();

test("the database and the form count the steps from the default alike", async () => {
  const rows = await db().$queryRaw<Record<string, unknown>[]>`
    SELECT e::text AS evidence, a::text AS agreement, l::text AS level, level_steps_off(e, a, l) AS steps
    FROM unnest(enum_range(NULL::"Evidence")) e, unnest(enum_range(NULL::"Agreement")) a, unnest(enum_range(NULL::"Level")) l`;
  const expected = EVIDENCES.flatMap((evidence) =>
    AGREEMENTS.flatMap((agreement) =>
      LEVELS.map((level) => ({ evidence, agreement, level, steps: stepsOff(evidence, agreement, level) })),
    ),
  );
  expect(expected).toHaveLength(45);
  expect(rows).toHaveLength(45);
  expect(rows).toEqual(expect.arrayContaining(expected));
});
