import { redirect } from "next/navigation";
import { paths } from "@/lib/paths";

/** Only signed-in people import sources; the pages are in the workbench. */
export default function ImportPage(): never {
  redirect(paths.signIn(paths.importSources()));
}
