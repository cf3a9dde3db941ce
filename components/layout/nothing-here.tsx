import Link from "next/link";
import { PageHeading } from "@/components/ui/page-heading";
import { paths } from "@/lib/paths";

/** For an address at which there is nothing. */
export function NothingHere() {
  return (
    <>
      <title>Not found · Variorum</title>
      <PageHeading>There is nothing at this address</PageHeading>
      <p className="mt-4 max-w-measure text-lg">
        It may have been mistyped, or the link that brought you here is wrong. Nothing on Variorum is deleted without a
        trace: what is withdrawn keeps its address and says why.
      </p>
      <p className="mt-4 max-w-measure text-lg">
        Search for it above, look through <Link href={paths.claims()}>all claims</Link>
        {", or go to the "}
        <Link href={paths.home()}>home page</Link>.
      </p>
    </>
  );
}
