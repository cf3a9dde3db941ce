import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { releaseDispute } from "@/lib/disputes/release";
import { rule } from "@/lib/rulings/rule";
import { takeDispute } from "@/lib/disputes/take";
import { useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { buildClaim } from "../../factories/claims.ts";
import { buildDispute, buildRuledDispute, buildTakenDispute, rulingOf } from "../../factories/disputes.ts";
import { buildNote } from "../../factories/notes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const moderator = () => buildPerson({ role: "MODERATOR" });
const disputeOf = (number: number) => db().dispute.findUniqueOrThrow({ where: { number } });
const verbsOf = async (disputeId: string) => {
  const changes = await db().change.findMany({ where: { disputeId }, orderBy: { id: "asc" } });
  return changes.map((change) => change.verb);
};

describe("taking is refused, and nothing is written", () => {
  test("below moderator", async () => {
    const { number, id } = await buildDispute();
    const refusal = await expectRefusal(takeDispute(actorOf(await buildPerson()), { number }), "FORBIDDEN");
    expect(refusal.message).toBe("Only moderators can take a dispute.");
    expect(await verbsOf(id)).toEqual(["dispute.opened"]);
  });

  test("for a number that is not there", async () => {
    await expectRefusal(takeDispute(actorOf(await moderator()), { number: 2_000_000 }), "NOT_FOUND");
  });

  test("for whoever opened it", async () => {
    const openedBy = await moderator();
    const { number } = await buildDispute({ openedBy });
    const refusal = await expectRefusal(takeDispute(actorOf(openedBy), { number }), "FORBIDDEN");
    expect(refusal.message).toMatch(/^You opened this dispute/);
  });

  test("for whoever wrote the claim, attached the citation or signed the note", async () => {
    const own = await moderator();
    const { slug, id: claimId } = await buildClaim({ createdById: own.id });
    const citation = await buildCitation({ claimId, createdById: own.id });
    const note = await buildNote({ claimId, personId: own.id });
    const targets = [{ kind: "CLAIM" }, { kind: "CITATION", id: citation.id }, { kind: "NOTE", id: note.id }];
    for (const target of targets) {
      const { number } = await buildDispute({ claim: slug, target });
      const refusal = await expectRefusal(takeDispute(actorOf(own), { number }), "FORBIDDEN");
      expect(refusal.message).toMatch(/^You wrote, proposed, attached or revised/);
    }
  });

  test("when another has it, who is named", async () => {
    const { dispute, moderator: first } = await buildTakenDispute();
    const refusal = await expectRefusal(takeDispute(actorOf(await moderator()), dispute), "FORBIDDEN");
    expect(refusal.message).toBe(`${first.displayName} has taken this dispute.`);
  });

  test("for whoever has it and may take none any more", async () => {
    const { dispute, moderator: person } = await buildTakenDispute();
    await db().person.update({ where: { id: person.id }, data: { role: "READER" } });
    const refusal = await expectRefusal(takeDispute(actorOf(person), dispute), "FORBIDDEN");
    expect(refusal.message).toBe("Only moderators can take a dispute.");
  });

  test("when it is ruled on", async () => {
    const { number } = await buildRuledDispute();
    await expectRefusal(takeDispute(actorOf(await moderator()), { number }), "FORBIDDEN");
  });
});

describe("a moderator takes a dispute", () => {
  test("with its row of history; again changes nothing", async () => {
    const person = await moderator();
    const { number, id } = await buildDispute();
    await takeDispute(actorOf(person), { number, requestKey: randomUUID() });
    await takeDispute(actorOf(person), { number, requestKey: randomUUID() });
    expect(await disputeOf(number)).toMatchObject({ state: "UNDER_REVIEW", takenById: person.id, version: 2 });
    expect(await verbsOf(id)).toEqual(["dispute.opened", "dispute.taken"]);
  });

  test("about a citation of a claim they wrote: the citation is not theirs", async () => {
    const own = await moderator();
    const { slug: claim, id: claimId } = await buildClaim({ createdById: own.id });
    const citation = await buildCitation({ claimId });
    const { number } = await buildDispute({ claim, target: { kind: "CITATION", id: citation.id } });
    await takeDispute(actorOf(own), { number });
    expect((await disputeOf(number)).takenById).toBe(own.id);
  });

  test("two at once: one gets it, the others are told who has it", async () => {
    const { number, id } = await buildDispute();
    const people = await Promise.all(
      ["Ada", "Ben", "Cleo", "Dov"].map(async (displayName) =>
        db().person.update({ where: { id: (await moderator()).id }, data: { displayName } }),
      ),
    );
    const outcomes = await Promise.allSettled(people.map((person) => takeDispute(actorOf(person), { number })));
    const holder = people.find((_, index) => outcomes[index]?.status === "fulfilled");
    const refusals = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.message] : []));
    expect(refusals).toEqual(Array.from({ length: 3 }, () => `${holder?.displayName} has taken this dispute.`));
    expect((await disputeOf(number)).takenById).toBe(holder?.id);
    expect(await verbsOf(id)).toEqual(["dispute.opened", "dispute.taken"]);
  });
});

describe("releasing is refused", () => {
  test("for another moderator", async () => {
    const { dispute } = await buildTakenDispute();
    await expectRefusal(releaseDispute(actorOf(await moderator()), dispute), "FORBIDDEN");
    expect((await disputeOf(dispute.number)).state).toBe("UNDER_REVIEW");
  });

  test("when nobody has it", async () => {
    const { number } = await buildDispute();
    const refusal = await expectRefusal(releaseDispute(actorOf(await moderator()), { number }), "FORBIDDEN");
    expect(refusal.message).toBe("Nobody has taken this dispute.");
  });
});

describe("a dispute goes back to the queue", () => {
  test("by the moderator who has it, once, and another can take it", async () => {
    const { dispute, moderator: first } = await buildTakenDispute();
    const form = { number: dispute.number, requestKey: randomUUID() };
    await releaseDispute(actorOf(first), form);
    await releaseDispute(actorOf(first), form);
    expect(await disputeOf(dispute.number)).toMatchObject({ state: "OPEN", takenById: null, takenAt: null });
    await takeDispute(actorOf(await moderator()), dispute);
    expect(await verbsOf(dispute.id)).toEqual(["dispute.opened", "dispute.taken", "dispute.released", "dispute.taken"]);
  });

  test("by an admin", async () => {
    const { dispute } = await buildTakenDispute();
    await releaseDispute(actorOf(await buildPerson({ role: "ADMIN" })), dispute);
    expect((await disputeOf(dispute.number)).state).toBe("OPEN");
  });
});

describe("after 48 hours", () => {
  const HOUR = 60 * 60 * 1000;
  const takenAgo = async (hours: number) => {
    const taken = await buildTakenDispute();
    const takenAt = new Date(Date.now() - hours * HOUR);
    await db().dispute.update({ where: { id: taken.dispute.id }, data: { takenAt } });
    return taken;
  };

  test("and not before, another may take a dispute over, with a row of history that names the first", async () => {
    const early = await takenAgo(47);
    await expectRefusal(takeDispute(actorOf(await moderator()), early.dispute), "FORBIDDEN");

    const { dispute, moderator: first } = await takenAgo(49);
    const second = await moderator();
    await takeDispute(actorOf(second), dispute);
    expect(await disputeOf(dispute.number)).toMatchObject({ state: "UNDER_REVIEW", takenById: second.id });
    const last = await db().change.findFirstOrThrow({ where: { disputeId: dispute.id }, orderBy: { id: "desc" } });
    expect(last).toMatchObject({
      verb: "dispute.taken",
      subjectId: first.id,
      detail: { number: dispute.number },
    });
    await expectRefusal(rule(actorOf(first), rulingOf(await disputeOf(dispute.number))), "FORBIDDEN");
  });

  test("one of two who take it over at the same moment has it, and the first may rule until then", async () => {
    const { dispute } = await takenAgo(49);
    const people = await Promise.all([moderator(), moderator(), moderator()]);
    const outcomes = await Promise.allSettled(people.map((person) => takeDispute(actorOf(person), dispute)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);

    const lapsed = await takenAgo(49);
    await rule(actorOf(lapsed.moderator), rulingOf(lapsed.dispute));
  });

  test("a ruling and a taking over at the same moment: one of them is done", async () => {
    const { dispute, moderator: first } = await takenAgo(49);
    const second = await moderator();
    const outcomes = await Promise.allSettled([
      rule(actorOf(first), rulingOf(dispute)),
      takeDispute(actorOf(second), dispute),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { state } = await disputeOf(dispute.number);
    expect(state).toBe(outcomes[0]?.status === "fulfilled" ? "CLOSED" : "UNDER_REVIEW");
  });

  test("two moderators rule at the same moment, one of them having taken it over: one ruling stands", async () => {
    const { dispute, moderator: first } = await takenAgo(49);
    const second = await moderator();
    const takeAndRule = async () => {
      await takeDispute(actorOf(second), dispute);
      await rule(actorOf(second), rulingOf(await disputeOf(dispute.number)));
    };
    const outcomes = await Promise.allSettled([rule(actorOf(first), rulingOf(dispute)), takeAndRule()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const winner = outcomes[0]?.status === "fulfilled" ? first : second;
    const rulings = await db().ruling.findMany({ where: { disputeId: dispute.id } });
    expect(rulings).toMatchObject([{ number: 1, moderatorId: winner.id }]);
    expect((await verbsOf(dispute.id)).filter((verb) => verb === "dispute.ruled")).toHaveLength(1);
  });
});
