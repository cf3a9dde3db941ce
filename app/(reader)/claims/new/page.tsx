import { redirect } from "next/navigation";
import { paths } from "@/lib/paths";

/** Only signed-in people add claims; the form is in the workbench. */
export default function AddClaimPage(): never {
  redirect(paths.signIn(paths.addClaim()));
}
