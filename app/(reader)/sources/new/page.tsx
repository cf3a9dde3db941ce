import { redirect } from "next/navigation";
import { paths } from "@/lib/paths";

/** Only signed-in people add sources; the form is in the workbench. */
export default function AddSourcePage(): never {
  redirect(paths.signIn(paths.newSource()));
}
