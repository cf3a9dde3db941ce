import { ShowTextForm } from "@/components/reports/report-forms";
import { showTextAction } from "@/app/(account)/reports/actions";
import { Disclosure } from "@/components/ui/disclosure";
import { newRequestKey } from "@/lib/form-action";
import type { ActingPerson } from "@/lib/policy";
import { canShowText } from "@/lib/report-policy";
import type { HideableText } from "@/lib/reports/schema";
import { TEXT_WORDS } from "@/lib/reports/vocabulary";

interface HiddenWordsProps {
  viewer: ActingPerson;
  /** Whose text it is. */
  personId: string;
  text: HideableText;
  /** Undefined unless the viewer may read them. */
  words: string | undefined;
}

/** For moderators: the words that a moderator hid, and the way to show them again. */
export async function HiddenWords({ viewer, personId, text, words }: HiddenWordsProps) {
  if (words === undefined || !canShowText(viewer, { personId }).ok) return null;
  return (
    <Disclosure summary={`Read this ${TEXT_WORDS[text.of]}, and show it again`}>
      <ShowTextForm action={showTextAction} requestKey={await newRequestKey()} text={text} words={words} />
    </Disclosure>
  );
}
