import { Disclosure } from "@/components/ui/disclosure";
import { Form, type FormAction } from "@/components/ui/form";
import { count } from "@/lib/format";

interface ThrowAwayProps {
  id: string;
  /** Sources that it has added already. */
  added: number;
  action: FormAction;
  requestKey: string;
}

/** Throws an import away, once it was said what stays. */
export function ThrowAway({ id, added, action, requestKey }: ThrowAwayProps) {
  const stays =
    added === 0
      ? "Nothing of this file is in the library yet, and nothing of it is kept."
      : `${count(added, "source")} of this file ${added === 1 ? "is" : "are"} in the library already and ${added === 1 ? "stays" : "stay"} there. Nothing else of it is kept.`;
  return (
    <Disclosure summary="Throw this import away">
      <div className="max-w-measure space-y-3 pb-2 font-sans text-sm">
        <p>{stays} It cannot be brought back, but you can give the file again.</p>
        <Form action={action} requestKey={requestKey} submit="Throw away" pending="Throwing away…" look="quiet">
          <input type="hidden" name="id" value={id} />
        </Form>
      </div>
    </Disclosure>
  );
}
