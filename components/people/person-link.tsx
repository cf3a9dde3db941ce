import Link from "next/link";
import { paths } from "@/lib/paths";
import type { PublicPerson } from "@/lib/people/display";

/** A person's name, which leads to what they did. */
export const PersonLink = ({ person }: { person: PublicPerson }) => (
  <Link href={paths.person(person.handle)}>{person.displayName}</Link>
);
