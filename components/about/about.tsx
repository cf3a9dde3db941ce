import Link from "next/link";
import type { ReactNode } from "react";
import { StanceTag } from "@/components/citations/stance";
import { Section } from "@/components/claims/section";
import { ConfidenceGrid } from "@/components/confidence/confidence-grid";
import { PageHeading } from "@/components/ui/page-heading";
import type { Stance } from "@/lib/citations/vocabulary";
import { paths } from "@/lib/paths";

const STANCE_MEANINGS: [Stance, string][] = [
  ["SUPPORTS", "What the source says speaks for the claim as it is worded."],
  ["DISPUTES", "A counter-source: what it says speaks against the claim as it is worded."],
  ["QUALIFIES", "The claim holds only within limits, or only in part, or about something narrower."],
  ["ORIGIN", "Where the words or the number come from. It shows who said it first, not that it is so."],
  ["CONTEXT", "Background that helps to read the claim, and counts for neither side."],
];

/** Not pages: the browser asks for them itself. */
const API = { claims: "/api/v1/claims", sources: "/api/v1/sources?q=1932" };

/** What Variorum is, what its words mean, and what it cannot do. */
export function About() {
  return (
    <article>
      <PageHeading lead="Variorum takes a text apart into its factual claims and keeps each of them together with the evidence: the sources that support it, the sources that dispute it, and what signed people make of both. It does not say what is true. It shows what was said, who says otherwise, and how sure anybody can be.">
        About Variorum
      </PageHeading>
      <Section id="reading" title="How to read a claim page">
        <Text>
          <p>
            At the top stand the <strong>claim</strong>, in neutral words, and the words of the document that makes it.
            Two questions are kept apart: whether the document says so, and whether it is so. “The reviewer, citing The
            Economist, citing Karl Marx” tells through how many mouths a statement came.
          </p>
          <p>
            Beneath are the <strong>confidence notes</strong>, and then the evidence: sources that support on the left,
            sources that dispute on the right, with the same room for both. Each tells where in the source to look, what
            it says in our words, and who has opened it to check. Last come the disputes and the history.
          </p>
          <p>
            The number of sources on a side is a count and not a verdict. Ten books that repeat one archive are one
            piece of evidence.
          </p>
        </Text>
      </Section>
      <Section id="stances" title="Stances" aside="How a source stands to a claim">
        <dl className="max-w-measure space-y-4">
          {STANCE_MEANINGS.map(([stance, meaning]) => (
            <div key={stance}>
              <dt>
                <StanceTag stance={stance} />
              </dt>
              <dd className="mt-1">{meaning}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="confidence" title="Confidence">
        <div className="grid gap-8 sm:grid-cols-[minmax(0,1fr)_auto]">
          <Text>
            <p>
              A confidence note is one person’s judgement, signed and dated. It says what the evidence indicates, in one
              sentence, and how sure its author is of <em>that</em>: not of the claim. How the claim stands to the
              finding is said separately, for instance “several times higher than every estimate seen”.
            </p>
            <p>
              {
                "The level follows from two questions: how much good evidence there is, and how far it agrees. The author may move it by one step and must say why. The two axes are those of the "
              }
              <a href="https://www.ipcc.ch/site/assets/uploads/2018/05/uncertainty-guidance-note.pdf">
                IPCC’s guidance on uncertainty
              </a>
              . Notes of several people stand side by side and are never averaged. A note is <strong>stale</strong> when
              the wording or the evidence changed after it was signed.
            </p>
            <p>Opinion and praise are shown as opinion and are not scored.</p>
          </Text>
          <ConfidenceGrid marks={[{ evidence: "MEDIUM", agreement: "HIGH" }]} />
        </div>
      </Section>
      <Section id="figures" title="Figures">
        <Text>
          <p>
            Figures are given as low, best and high, with what they count, when, where and by what cause. Figures that
            count different things are never set against each other, added or averaged. “Deaths in Soviet Ukraine” and
            “deaths in the whole Soviet Union” are two questions.
          </p>
        </Text>
      </Section>
      <Section id="disputes" title="Disputes">
        <Text>
          <p>
            Anybody signed in can question a claim, a citation or a confidence note. A moderator who wrote none of it
            rules, with reasons, and says what would reopen the case. A claim is <strong>contested</strong> while a
            dispute about it is open, or when the last ruling found no consensus; then every position stays on the page.
          </p>
          <p>
            <Link href={paths.disputes()}>All disputes</Link>. Those marked as examples came with the corpus: nobody
            raised them.
          </p>
        </Text>
      </Section>
      <Section id="history" title="Nothing is lost">
        <Text>
          <p>
            Every change is recorded with who, when and why, and the <Link href={paths.changes()}>record</Link> cannot
            be changed. Earlier wordings, citations and notes keep their addresses. What is withdrawn is shown as
            withdrawn.
          </p>
        </Text>
      </Section>
      <Section id="limits" title="Limits">
        <Text>
          <p>
            The first document is a short review of a film. Its author is not known, and its text is not published here:
            each claim quotes a few words of it, and the rest is told in ours.
          </p>
          <p>
            Many sources were seen only in part or in copies; each says how much was seen. Check the original before you
            cite a page. That no source disputes a claim may only mean that nobody has looked.
          </p>
        </Text>
      </Section>
      <Section id="api" title="The data as JSON">
        <Text>
          <p>
            {"Claims, sources and documents can be read by programs, without a key: "}
            <a href={API.claims}>/api/v1/claims</a>, /api/v1/claims/<em>claim</em>
            {", "}
            <a href={API.sources}>/api/v1/sources?q=1932</a>, /api/v1/sources/
            <em>source</em>, /api/v1/documents/<em>document</em>. Claims take the filters of their page and come in
            pages;
            <code className="font-sans text-sm"> next</code> is the address of the next one. Send an ETag back as
            If-None-Match and get 304 while nothing has changed.
          </p>
          <p>
            {"Our own words and the arrangement of the data are under "}
            <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
              CC BY 4.0
            </a>
            ; titles and quotations belong to their authors.
          </p>
        </Text>
      </Section>
    </article>
  );
}

const Text = ({ children }: { children: ReactNode }) => <div className="max-w-measure space-y-4">{children}</div>;
