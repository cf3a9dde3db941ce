import { redirect } from "next/navigation";
import { paths } from "@/lib/paths";

/** Only signed-in people add documents; the form is in the workbench. */
export default function AddDocumentPage(): never {
  redirect(paths.signIn(paths.newDocument()));
}
