import { followComment } from "@/app/moved";

export const instant = false;

interface Props {
  params: Promise<{ number: string; id: string }>;
}

/** The address of a comment, whichever page of the discussion it stands on. */
export default async function CommentPage({ params }: Props) {
  const { number, id } = await params;
  return followComment(number, id);
}
