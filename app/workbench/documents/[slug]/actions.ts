"use server";

import { addVersion } from "@/lib/documents/add-version";
import { attachText } from "@/lib/documents/attach-text";
import { changeRights } from "@/lib/documents/change-rights";
import { withText } from "@/lib/documents/from-form";
import { addVersionInput, attachTextInput, changeRightsInput } from "@/lib/documents/schema";
import { formAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { tags } from "@/lib/tags";

// Every page of a claim says where in the document it stands.
const AFFECTED = [tags.claims, tags.lists];

export const addAVersion = formAction({
  schema: addVersionInput,
  prepare: withText,
  verb: addVersion,
  refresh: () => AFFECTED,
  next: (_, { slug, doubtful }) => (doubtful > 0 ? paths.places(slug) : paths.documentDone(slug, "version-added")),
});

export const attach = formAction({
  schema: attachTextInput,
  prepare: withText,
  verb: attachText,
  refresh: () => AFFECTED,
  next: ({ document }) => paths.documentDone(document, "attached"),
});

export const setRights = formAction({
  schema: changeRightsInput,
  verb: changeRights,
  refresh: () => AFFECTED,
  next: (_, { slug }) => paths.documentDone(slug, "rights-changed"),
});
