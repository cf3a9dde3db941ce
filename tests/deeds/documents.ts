import { addDocument } from "@/lib/documents/add";
import { addVersion } from "@/lib/documents/add-version";
import { attachText } from "@/lib/documents/attach-text";
import { changeRights } from "@/lib/documents/change-rights";
import { decideAnchor } from "@/lib/documents/decide-anchor";
import { fingerprintOf } from "@/lib/documents/fingerprint";
import { withText } from "@/lib/documents/from-form";
import { importDocument } from "@/lib/documents/import";
import {
  addDocumentInput,
  addVersionInput,
  attachTextInput,
  changeRightsInput,
  decideAnchorInput,
  importDocumentInput,
} from "@/lib/documents/schema";
import { newId } from "@/lib/id";
import * as policy from "@/lib/policy";
import { anchorOf, claimIn, importText } from "../factories/documents.ts";
import { buildDocument } from "../factories/occurrences.ts";
import { actorOf } from "../factories/people.ts";
import { type Deed, type Fields, always, deed } from "./deed.ts";
import { REASON, other } from "./things.ts";

/** What is done to a document, its text, and the places in it. */

const TEXT = "In the spring the well of the village ran dry.";
const on = (name: string) => `workbench/documents/[slug]/actions.ts#${name}`;

const newSlug = () => `document-${newId().slice(-12)}`;

/** A document with its text, which somebody else imported. */
async function imported(): Promise<string> {
  const slug = newSlug();
  await importText(actorOf(await other()), slug, `${TEXT} ${slug}`);
  return slug;
}

/** One of which the fingerprint is known and the text is not there yet, and that text. */
async function withoutText(): Promise<Fields> {
  const slug = newSlug();
  const text = `${TEXT} ${slug}`;
  const about = { title: "A letter", kind: "letter", language: "en", description: "A text.", rights: "PRIVATE_COPY" };
  const paragraphs = [{ number: 1, start: 0, end: text.length, precis: "The well." }];
  const voices = [{ key: "writer", label: "the writer", description: "Who wrote it." }];
  await addDocument(
    actorOf(await other()),
    addDocumentInput.parse({ slug, ...about, ...fingerprintOf(text), provenance: [], paragraphs, voices }),
  );
  return { document: slug, text };
}

/** A place that is decided anew. */
async function place(): Promise<Fields> {
  const document = await imported();
  const claim = await claimIn(actorOf(await other()), document, document);
  const { occurrenceId, version } = await anchorOf(claim, 1);
  return { document, number: "1", occurrenceId, version: String(version), place: "gone", note: "" };
}

export const documentDeeds: Deed[] = [
  deed({
    action: "workbench/documents/new/actions.ts#add",
    rule: policy.canAddDocument,
    schema: importDocumentInput.omit({ slug: true }),
    prepare: withText,
    verb: (actor, input) => importDocument(actor, { ...input, slug: undefined }),
    situations: always(() => ({
      title: `The letter ${newId()}`,
      kind: "letter",
      language: "en",
      description: "A text.",
      rights: "PUBLIC",
      voices: "the writer",
      text: `${TEXT} ${newId()}`,
    })),
  }),
  deed({
    action: on("addAVersion"),
    rule: policy.canAddVersion,
    schema: addVersionInput,
    prepare: withText,
    verb: addVersion,
    situations: always(async () => ({
      document: await imported(),
      version: "1",
      text: `${TEXT} ${newId()}`,
      reason: REASON,
    })),
  }),
  deed({
    action: on("attach"),
    rule: policy.canAttachText,
    schema: attachTextInput,
    prepare: withText,
    verb: attachText,
    situations: always(withoutText),
  }),
  deed({
    action: on("setRights"),
    rule: policy.canChangeRights,
    schema: changeRightsInput,
    verb: changeRights,
    situations: always(async () => {
      const { slug } = await buildDocument();
      return { document: slug, from: "PRIVATE_COPY", rights: "MEMBERS", reason: REASON };
    }),
  }),
  deed({
    action: "workbench/documents/[slug]/places/actions.ts#decide",
    rule: policy.canDecideAnchor,
    schema: decideAnchorInput,
    prepare: ({ place: _gone, ...form }) => ({ ...form, choice: "GONE" }),
    verb: decideAnchor,
    situations: always(place),
  }),
];
