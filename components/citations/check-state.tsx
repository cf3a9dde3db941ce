import type { ReactNode } from "react";
import { NotFoundIcon, NotSoIcon, SeenByOneIcon, SeenByTwoIcon, UnverifiedIcon } from "@/components/ui/icons";
import { Tag } from "@/components/ui/tag";
import { CHECK_STATE_WORDS, type CheckState } from "@/lib/citations/checks";

/** Icon and word, in the colour of the text: a state is no verdict. */
export const CHECK_STATE_ICONS: Record<CheckState, ReactNode> = {
  UNVERIFIED: <UnverifiedIcon />,
  SEEN_BY_ONE: <SeenByOneIcon />,
  SEEN_BY_TWO: <SeenByTwoIcon />,
  NOT_FOUND: <NotFoundIcon />,
  DOES_NOT_SAY_SO: <NotSoIcon />,
};

/** How far one citation was checked, where it is one of many. */
export const CheckStateTag = ({ state }: { state: CheckState }) => (
  <Tag icon={CHECK_STATE_ICONS[state]}>{CHECK_STATE_WORDS[state]}</Tag>
);
