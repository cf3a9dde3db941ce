import { describe, expect, test } from "vitest";
import { CHANGE_DETAIL, type Verb, parseChange } from "@/lib/history/changes";
import { describeChange, plainSentence } from "@/lib/history/describe";

const person = { handle: "grace", displayName: "Grace" };
const NOTHING = { person, claim: null, source: null, document: null, citationId: null, noteId: null, subject: null };

/** The things a change may be about, as the reader of history gives them. */
const THINGS = {
  person,
  claim: { slug: "seven-million", statement: "About seven million people died." },
  source: { slug: "conquest-1986", title: "The Harvest of Sorrow" },
  document: { slug: "review", title: "A review" },
  citationId: "c1",
  noteId: "n1",
  subject: { handle: "ada", displayName: "Ada" },
};

const reason = "Because.";
const OTHER_CLAIM = { slug: "millions", statement: "Millions died." };
const NOTHING_MOVED = { citations: [], notes: [], occurrences: [], disputes: [] };
const OTHER_SOURCE = { slug: "harvest", title: "The Harvest" };
const NOTHING_OF_SOURCE = { citations: [], sightings: [], merged: [], withdrawn: [], tied: [], version: null };
const PART = { ...OTHER_CLAIM, occurrences: [], citations: [], notes: [] };

/** For every verb: a detail, the sentence it makes, and where its links lead. One table, and long: it grows with the verbs, and a verb that is left out does not compile. */
const TOLD: Record<Verb, [detail: unknown, sentence: string, links: string[]]> = {
  "person.joined": [{ via: "INVITATION" }, "joined on an invitation", []],
  "person.confirmed": [{}, "confirmed the registration of Ada", ["/people/ada"]],
  "person.role-changed": [
    { from: "READER", to: "EDITOR", reason },
    "changed the role of Ada from reader to editor",
    ["/people/ada"],
  ],
  "person.suspended": [{ reason }, "suspended Ada", ["/people/ada"]],
  "person.reinstated": [{ reason }, "reinstated Ada", ["/people/ada"]],
  "person.warned": [{}, "warned Ada", ["/people/ada"]],
  "report.made": [{ number: 3, kind: "SPAM" }, "reported conduct (spam)", []],
  "report.decided": [{ number: 3, outcome: "HIDDEN" }, "closed report 3: the text is hidden", ["/reports/3"]],
  "comment.hidden": [{ number: 3 }, "hid a comment of Ada on dispute 3", ["/people/ada", "/disputes/3"]],
  "comment.shown": [{ number: 3 }, "showed a comment of Ada on dispute 3 again", ["/people/ada", "/disputes/3"]],
  "position.hidden": [
    { number: 3, position: 2 },
    "hid position 2 in dispute 3",
    ["/disputes/3#position-2", "/disputes/3"],
  ],
  "position.shown": [
    { number: 3, position: 2 },
    "showed position 2 in dispute 3 again",
    ["/disputes/3#position-2", "/disputes/3"],
  ],
  "dispute.question-hidden": [{ number: 3 }, "hid the question of dispute 3", ["/disputes/3"]],
  "dispute.question-shown": [{ number: 3 }, "showed the question of dispute 3 again", ["/disputes/3"]],
  "dispute.appeal-hidden": [{ number: 3 }, "hid the reasons of the appeal in dispute 3", ["/disputes/3"]],
  "dispute.appeal-shown": [{ number: 3 }, "showed the reasons of the appeal in dispute 3 again", ["/disputes/3"]],
  "proposal.reason-hidden": [{ number: 3 }, "hid the reason of proposal 3", ["/proposals/3"]],
  "proposal.reason-shown": [{ number: 3 }, "showed the reason of proposal 3 again", ["/proposals/3"]],
  "person.profile-hidden": [{}, "hid the name of Ada, and what they said of themselves", ["/people/ada"]],
  "person.profile-shown": [{}, "showed the name of Ada again, and what they say of themselves", ["/people/ada"]],
  "note.hidden": [{}, "hid a confidence note of Ada", ["/claims/seven-million/notes/n1", "/people/ada"]],
  "note.shown": [{}, "showed a confidence note of Ada again", ["/claims/seven-million/notes/n1", "/people/ada"]],
  "person.profile-changed": [{ fields: ["displayName", "about"] }, "changed their profile (name, about)", []],
  "person.password-changed": [{}, "changed their password", []],
  "person.email-changed": [{}, "changed their e-mail address", []],
  "person.second-factor-on": [{}, "turned on a second factor", []],
  "person.second-factor-reset": [{ reason }, "took off the second factor of Ada", ["/people/ada"]],
  "person.second-factor-off": [{}, "turned off their second factor", []],
  "person.recovery-code-used": [{ left: 9 }, "used a recovery code (9 left)", []],
  "person.wrong-codes": [{}, "had five wrong codes shown for their account", []],
  "person.account-linked": [{ provider: "orcid" }, "linked their account with orcid", []],
  "person.signed-out-everywhere": [{}, "signed out everywhere", []],
  "person.deleted": [{}, "deleted their account", []],
  "invitation.made": [{ invitationId: "i", role: "EDITOR" }, "made an invitation (editor)", []],
  "invitation.used": [{ invitationId: "i" }, "used an invitation", []],
  "invitation.revoked": [{ invitationId: "i" }, "revoked an invitation", []],
  "document.added": [{ title: "A review" }, "added the document “A review”", ["/documents/review"]],
  "document.version-added": [
    { title: "A review", number: 2, standing: 70, doubtful: 1, reason },
    "added version 2 of “A review”: 70 places of claims found, 1 to be decided",
    ["/documents/review"],
  ],
  "document.text-attached": [
    { title: "A review", number: 1, standing: 71, doubtful: 0 },
    "attached the text of version 1 of “A review”: 71 places of claims found",
    ["/documents/review"],
  ],
  "document.rights-changed": [
    { title: "A review", from: "PRIVATE_COPY", to: "PUBLIC", reason },
    "changed the rights of “A review” from “text not published here” to “free to read”",
    ["/documents/review"],
  ],
  "anchor.confirmed": [
    { title: "A review", number: 2, quote: "few words", reason },
    "confirmed where the claim stands in version 2 of “A review”: “few words”",
    ["/claims/seven-million", "/documents/review"],
  ],
  "anchor.placed": [
    { title: "A review", number: 2, quote: "few words", reason },
    "chose where the claim stands in version 2 of “A review”: “few words”",
    ["/claims/seven-million", "/documents/review"],
  ],
  "anchor.given-up": [
    { title: "A review", number: 2, quote: "few words", reason },
    "found that “few words”, the words of the claim, are not in version 2 of “A review”",
    ["/claims/seven-million", "/documents/review"],
  ],
  "source.protected": [
    { until: "2026-11-30T10:00:00.000Z", reason },
    "protected “The Harvest of Sorrow” until 30 November 2026",
    ["/sources/conquest-1986"],
  ],
  "source.protection-ended": [
    { reason },
    "ended the protection of “The Harvest of Sorrow”",
    ["/sources/conquest-1986"],
  ],
  "claim.protected": [
    { until: "2026-11-30T10:00:00.000Z", reason },
    "protected the claim until 30 November 2026",
    ["/claims/seven-million"],
  ],
  "claim.protection-ended": [{ reason }, "ended the protection of the claim", ["/claims/seven-million"]],
  "source.added": [{ title: "Old title" }, "added the source “Old title”", ["/sources/conquest-1986"]],
  "source.revised": [
    { version: 2, fields: ["title", "issued"], reason, from: {} },
    "revised the source “The Harvest of Sorrow” (title, date) (version 2)",
    ["/sources/conquest-1986", "/sources/conquest-1986/versions/2"],
  ],
  "source.withdrawn": [{ reason }, "withdrew the source “The Harvest of Sorrow”", ["/sources/conquest-1986"]],
  "source.merged": [
    { into: OTHER_SOURCE, reason, moved: NOTHING_OF_SOURCE },
    "merged the source “The Harvest of Sorrow” into “The Harvest”",
    ["/sources/conquest-1986/history", "/sources/harvest"],
  ],
  "source.received": [
    { from: OTHER_SOURCE, reason },
    "merged the source “The Harvest” into “The Harvest of Sorrow”",
    ["/sources/harvest/history", "/sources/conquest-1986"],
  ],
  "source.unmerged": [
    { from: OTHER_SOURCE, reason, citations: [] },
    "undid the merge of the source “The Harvest of Sorrow” into “The Harvest”",
    ["/sources/conquest-1986", "/sources/harvest"],
  ],
  "source.given-back": [
    { source: OTHER_SOURCE, reason },
    "undid the merge of the source “The Harvest” into “The Harvest of Sorrow”",
    ["/sources/harvest", "/sources/conquest-1986"],
  ],
  "claim.sources-merged": [
    { source: OTHER_SOURCE, into: { slug: "sorrow", title: "Sorrow" }, reason },
    "merged the source “The Harvest” into “Sorrow”, both cited here",
    ["/sources/harvest", "/sources/sorrow"],
  ],
  "claim.sources-unmerged": [
    { source: OTHER_SOURCE, from: { slug: "sorrow", title: "Sorrow" }, reason },
    "undid the merge of the source “The Harvest” into “Sorrow”, both cited here",
    ["/sources/harvest", "/sources/sorrow"],
  ],
  "source.noticed": [
    { natures: ["CORRECTION", "RETRACTION"], from: "OK", to: "RETRACTED" },
    "recorded a notice of correction and a notice of retraction about “The Harvest of Sorrow”: it counts as retracted",
    ["/sources/conquest-1986"],
  ],
  "source.notice-set-aside": [
    { nature: "RETRACTION", from: "RETRACTED", to: "OK", reason },
    "set aside a notice of retraction about “The Harvest of Sorrow”",
    ["/sources/conquest-1986"],
  ],
  "source.notice-counted": [
    { nature: "RETRACTION", from: "OK", to: "RETRACTED", reason },
    "had a notice of retraction about “The Harvest of Sorrow” count again",
    ["/sources/conquest-1986"],
  ],
  "citation.flagged": [
    { title: "Old title", from: "OK", to: "RETRACTED" },
    "noted of the source “Old title”: retracted",
    ["/claims/seven-million/citations/c1"],
  ],
  "source.link-died": [
    { url: "https://example.org/", said: "answered 404" },
    "found the link of “The Harvest of Sorrow” dead: answered 404",
    ["/sources/conquest-1986"],
  ],
  "source.link-revived": [
    { url: "https://example.org/" },
    "found the link of “The Harvest of Sorrow” alive again",
    ["/sources/conquest-1986"],
  ],
  "source.restored": [{ reason }, "restored the source “The Harvest of Sorrow”", ["/sources/conquest-1986"]],
  "scan.added": [
    { scanId: "s", page: "p. 227", type: "PNG", sha256: "0".repeat(64) },
    "added a page scan (p. 227) of “The Harvest of Sorrow”",
    ["/sources/conquest-1986"],
  ],
  "scan.withdrawn": [
    { scanId: "s", page: "p. 227", sha256: "0".repeat(64), reason },
    "withdrew a page scan (p. 227) of “The Harvest of Sorrow”",
    ["/sources/conquest-1986"],
  ],
  "scan.rights-changed": [
    { scanId: "s", page: "p. 227", from: "MEMBERS", to: "PUBLIC_DOMAIN", reason },
    "changed who sees a page scan (p. 227) of “The Harvest of Sorrow” from “for signed-in people” to “public domain”",
    ["/sources/conquest-1986"],
  ],
  "claim.added": [{ statement: "A claim." }, "added the claim “A claim.”", ["/claims/seven-million"]],
  "claim.estimate-given": [
    {
      version: 2,
      fields: ["best"],
      before: { best: "7000000" },
      from: "about 7 million deaths",
      to: "about 8 million deaths",
      reason,
    },
    "revised the figure of the claim: about 7 million deaths became about 8 million deaths",
    ["/claims/seven-million"],
  ],
  "claim.estimate-withdrawn": [
    { version: 2, before: { best: "7000000" }, from: "about 7 million deaths", reason },
    "withdrew the figure of the claim: about 7 million deaths",
    ["/claims/seven-million"],
  ],
  "claim.placed": [
    { title: "A review", paragraph: 3, quote: "a few words" },
    "found the claim in “A review”, paragraph 3: “a few words”",
    ["/claims/seven-million", "/documents/review"],
  ],
  "claim.reworded": [
    { version: 2, fields: ["statement"], from: "Old.", to: "New.", reason },
    "revised the claim: “Old.” became “New.” (version 2)",
    ["/claims/seven-million", "/claims/seven-million/versions/2"],
  ],
  "claim.withdrawn": [{ reason }, "withdrew the claim", ["/claims/seven-million"]],
  "claim.restored": [{ reason }, "restored the claim", ["/claims/seven-million"]],
  "claim.merged": [
    { into: OTHER_CLAIM, reason, moved: NOTHING_MOVED, figure: "NONE", quotation: "NONE" },
    "merged the claim into “Millions died.”",
    ["/claims/seven-million/history", "/claims/millions"],
  ],
  "claim.received": [
    { from: OTHER_CLAIM, reason },
    "merged “Millions died.” into this claim",
    ["/claims/millions/history"],
  ],
  "claim.split": [
    { parts: [PART, { ...PART, slug: "famine", statement: "There was a famine." }], reason },
    "split the claim into “Millions died.” and “There was a famine.”",
    ["/claims/seven-million", "/claims/millions", "/claims/famine"],
  ],
  "claim.split-off": [
    { from: OTHER_CLAIM, statement: "Seven million died.", reason },
    "made the claim “Seven million died.” of “Millions died.”",
    ["/claims/seven-million", "/claims/millions"],
  ],
  "citation.copied": [
    { title: "A book", from: "c0" },
    "copied the citation of “A book” when its claim was split",
    ["/claims/seven-million/citations/c1"],
  ],
  "citation.attached": [
    { stance: "DISPUTES", title: "A book" },
    "attached “A book” as a counter-source (disputes)",
    ["/claims/seven-million/citations/c1"],
  ],
  "citation.revised": [
    { version: 3, title: "A book", fields: ["stance", "locator", "locatorLabel"], reason },
    "revised the citation of “A book” (stance, place in the source) (version 3)",
    ["/claims/seven-million/citations/c1", "/claims/seven-million/citations/c1/3"],
  ],
  "citation.withdrawn": [
    { title: "A book", reason },
    "withdrew the citation of “A book”",
    ["/claims/seven-million/citations/c1"],
  ],
  "citation.restored": [
    { title: "A book", reason },
    "restored the citation of “A book”",
    ["/claims/seven-million/citations/c1"],
  ],
  "citation.checked": [
    { title: "A book", version: 2, saw: "EXCERPT", through: "COPY", finding: "SAYS_SO" },
    "checked “A book” (version 2): saw an excerpt in a copy; it says so",
    ["/claims/seven-million/citations/c1", "/claims/seven-million/citations/c1/2"],
  ],
  "quotation.recorded": [
    { words: "racial trash" },
    "recorded the quotation “racial trash”",
    ["/claims/seven-million/quotation"],
  ],
  "quotation.revised": [
    { version: 2, fields: ["renderings", "trail"], reason },
    "revised the quotation (renderings, who quotes whom) (version 2)",
    ["/claims/seven-million/quotation", "/claims/seven-million/quotation/2"],
  ],
  "search.recorded": [
    { recordId: "r1", lookedFor: "COUNTER_SOURCE", places: ["JSTOR", "A library"], found: false },
    "recorded a search for a source that disputes it in JSTOR; A library: found none",
    ["/claims/seven-million#search-r1"],
  ],
  "search.withdrawn": [
    { recordId: "r1", lookedFor: "SOURCE", reason },
    "withdrew a search for a source that supports it",
    ["/claims/seven-million#search-r1"],
  ],
  "search.restored": [
    { recordId: "r1", lookedFor: "ORIGINAL_WORDING", reason },
    "restored a search for the original wording",
    ["/claims/seven-million#search-r1"],
  ],
  "note.signed": [
    { level: "HIGH", finding: "Between 3.5 and 5 million died." },
    "signed a confidence note: high confidence in “Between 3.5 and 5 million died.”",
    ["/claims/seven-million/notes/n1"],
  ],
  "note.replaced": [
    { level: "HIGH", finding: "They died.", previousLevel: "LOW" },
    "replaced their confidence note: high confidence in “They died.” (before: low)",
    ["/claims/seven-million/notes/n1"],
  ],
  "note.withdrawn": [{ reason }, "withdrew a confidence note", ["/claims/seven-million/notes/n1"]],
  "note.restored": [{ reason }, "restored a confidence note", ["/claims/seven-million/notes/n1"]],
  "dispute.opened": [
    { number: 7, question: "Is it so?", reasons: ["WEAK_SOURCE", "UNCLEAR"] },
    "opened dispute 7: “Is it so?” (the source is weak; unclear)",
    ["/disputes/7"],
  ],
  "dispute.commented": [{ number: 7 }, "commented on dispute 7", ["/disputes/7"]],
  "dispute.taken": [
    { number: 7 },
    "took dispute 7 over from Ada, who had it for more than 48 hours",
    ["/disputes/7", "/people/ada"],
  ],
  "dispute.released": [{ number: 7 }, "released dispute 7", ["/disputes/7"]],
  "dispute.withdrawn": [{ number: 7, reason }, "withdrew dispute 7", ["/disputes/7"]],
  "dispute.ruled": [
    { number: 7, outcome: "REWORDED", reason: "Because." },
    "ruled on dispute 7: reworded",
    ["/disputes/7"],
  ],
  "dispute.appealed": [{ number: 7, reason }, "appealed against the ruling on dispute 7", ["/disputes/7"]],
  "position.added": [
    { number: 7, position: 2 },
    "put position 2 in dispute 7",
    ["/disputes/7#position-2", "/disputes/7"],
  ],
  "position.joined": [
    { number: 7, position: 2, before: 1 },
    "went from position 1 to position 2 in dispute 7",
    ["/disputes/7#position-2", "/disputes/7"],
  ],
  "position.evidence-attached": [
    { number: 7, position: 1, title: "A book" },
    "attached “A book” to position 1 in dispute 7",
    ["/disputes/7#position-1", "/disputes/7"],
  ],
  "proposal.made": [
    { number: 4, fields: ["summary", "locator"], reason },
    "made proposal 4: a change of the citation of “The Harvest of Sorrow” (summary, place in the source)",
    ["/proposals/4", "/claims/seven-million#citation-c1"],
  ],
  "proposal.rejected": [
    { number: 4, fields: ["summary"], reason },
    "rejected proposal 4 of Ada (summary)",
    ["/proposals/4", "/people/ada"],
  ],
  "proposal.withdrawn": [{ number: 4, fields: ["summary"] }, "withdrew proposal 4 (summary)", ["/proposals/4"]],
  "proposal.superseded": [
    { number: 4, fields: ["summary"], by: 5 },
    "superseded proposal 4 of Ada (summary) by accepting proposal 5",
    ["/proposals/4", "/people/ada", "/proposals/5"],
  ],
  "comment.withdrawn": [{ number: 7, reason }, "withdrew a comment on dispute 7", ["/disputes/7"]],
  "comment.restored": [{ number: 7, reason }, "restored a comment on dispute 7", ["/disputes/7"]],
};

describe.each(Object.entries(TOLD))("%s", (verb, [detail, sentence, links]) => {
  const change = parseChange(verb, detail);

  test("is told in a sentence with links", () => {
    const told = describeChange({ ...change, ...THINGS });
    expect(plainSentence(told.sentence)).toBe(sentence);
    expect(told.sentence.flatMap((part) => (typeof part === "string" ? [] : [part.path]))).toEqual(links);
  });

  test("is told without the things it was about", () => {
    const told = describeChange({ ...change, ...NOTHING });
    expect(plainSentence(told.sentence)).not.toMatch(/null|undefined/);
  });

  test("gives the reason where one was asked for", () => {
    const asked = "reason" in CHANGE_DETAIL[change.verb].shape;
    expect(describeChange({ ...change, ...THINGS }).reason).toBe(asked ? reason : "");
  });
});

test("a claim reworded in its type only names the field", () => {
  const detail = { version: 2, fields: ["type"], from: "Same.", to: "Same.", reason };
  const told = describeChange({ ...parseChange("claim.reworded", detail), ...THINGS });
  expect(plainSentence(told.sentence)).toBe("revised the claim (type) (version 2)");
});

test("a role that somebody has from the start was given by nobody", () => {
  const change = parseChange("person.role-changed", { from: "READER", to: "ADMIN", reason: "On the command line." });
  const { sentence } = describeChange({ ...change, ...NOTHING, subject: person });
  expect(plainSentence(sentence)).toBe("got the role of admin, and was reader before");
});

test("a dispute that nobody had is taken for review; the name that the earliest rows keep is not told", () => {
  const told = (detail: unknown) =>
    plainSentence(describeChange({ ...parseChange("dispute.taken", detail), ...NOTHING }).sentence);
  expect(told({ number: 7 })).toBe("took dispute 7 for review");
  expect(told({ number: 7, from: "Ada" })).toBe("took dispute 7 over from a person, who had it for more than 48 hours");
});

test("a hidden question is not told", () => {
  const told = describeChange({
    ...parseChange("dispute.opened", { number: 3, question: "", reasons: ["SCOPE_MISMATCH"] }),
    ...NOTHING,
  });
  expect(plainSentence(told.sentence)).toContain("opened dispute 3: a question that a moderator hid (");
});

test("what a hidden note found is not told", () => {
  const told = describeChange({ ...parseChange("note.signed", { level: "HIGH", finding: "" }), ...THINGS });
  expect(plainSentence(told.sentence)).toBe(
    "signed a confidence note: high confidence in a finding that a moderator hid",
  );
});

test("the file that a source was imported from is told", () => {
  const detail = { title: "Old title", file: "my list.bib" };
  const told = describeChange({ ...parseChange("source.added", detail), ...THINGS });
  expect(plainSentence(told.sentence)).toBe("added the source “Old title” from the file “my list.bib”");
});

test("what a citation repeats is told, and that it repeats none any more", () => {
  const told = (verb: Verb, detail: unknown) => {
    const { sentence } = describeChange({ ...parseChange(verb, detail), ...THINGS });
    return [plainSentence(sentence), sentence.flatMap((part) => (typeof part === "string" ? [] : [part.path]))[1]];
  };
  const repeats = { citationId: "c2", title: "Another book" };
  expect(told("citation.attached", { stance: "CONTEXT", title: "A book", repeats })).toEqual([
    "attached “A book” as background, which repeats “Another book”",
    "/claims/seven-million/citations/c2",
  ]);
  const revised = { version: 2, title: "A book", fields: ["derivesFrom", "overlapReason"], reason };
  expect(told("citation.revised", { ...revised, repeats })).toEqual([
    "revised the citation of “A book” (what it repeats): it repeats “Another book” (version 2)",
    "/claims/seven-million/citations/c2",
  ]);
  expect(told("citation.revised", { ...revised, repeats: null })[0]).toBe(
    "revised the citation of “A book” (what it repeats): it repeats no other (version 2)",
  );
});

test("all five stances have their own words", () => {
  const sentences = ["SUPPORTS", "DISPUTES", "QUALIFIES", "ORIGIN", "CONTEXT"].map((stance) =>
    plainSentence(describeChange({ ...parseChange("citation.attached", { stance, title: "T" }), ...THINGS }).sentence),
  );
  expect(new Set(sentences).size).toBe(5);
});
