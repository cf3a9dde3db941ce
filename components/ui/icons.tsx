import type { ReactNode, SVGProps } from "react";

/** Our own few icons on a 16 px grid. They never stand alone for a meaning: a word is always beside them. */

function Icon({ children, ...rest }: SVGProps<SVGSVGElement> & { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className="shrink-0"
      {...rest}
    >
      {children}
    </svg>
  );
}

// Stances. Told apart by outline alone: prop, crossing, bracket, source, ring.

/** Supports: a line that carries another. */
export const SupportsIcon = () => (
  <Icon>
    <path d="M2.5 4.5h11M8 13.5v-9M4.5 8 8 4.5 11.5 8" />
  </Icon>
);

/** Disputes: two lines that meet head on. */
export const DisputesIcon = () => (
  <Icon>
    <path d="M1.5 8h4.25M3.5 5.5 6 8l-2.5 2.5M14.5 8h-4.25M12.5 5.5 10 8l2.5 2.5M8 2.5v11" />
  </Icon>
);

/** Qualifies: between limits. */
export const QualifiesIcon = () => (
  <Icon>
    <path d="M5 2.5H2.5v11H5M11 2.5h2.5v11H11M5.5 8h5" />
  </Icon>
);

/** Origin: a spring. */
export const OriginIcon = () => (
  <Icon>
    <circle cx="3.75" cy="8" r="1.75" />
    <path d="M5.5 8H14M11 5l3 3-3 3" />
  </Icon>
);

/** Context: what lies around. */
export const ContextIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="5.5" strokeDasharray="2.4 2.2" />
    <circle cx="8" cy="8" r="1" fill="currentColor" />
  </Icon>
);

// States of checks. Told apart by outline alone.

/** Unverified: an eye that is shut. */
export const UnverifiedIcon = () => (
  <Icon>
    <path d="M1.75 6.5c1.6 2.4 3.7 3.5 6.25 3.5s4.65-1.1 6.25-3.5M8 10v2.5M4 9.1l-1.25 2M12 9.1l1.25 2" />
  </Icon>
);

/** Seen by one: an eye. */
export const SeenByOneIcon = () => (
  <Icon>
    <path d="M1.5 8C3.1 5.3 5.3 4 8 4s4.9 1.3 6.5 4c-1.6 2.7-3.8 4-6.5 4S3.1 10.7 1.5 8Z" />
    <circle cx="8" cy="8" r="1.75" />
  </Icon>
);

/** Seen by two: a pair of eyes. */
export const SeenByTwoIcon = () => (
  <Icon>
    <path d="M.75 8c.9-1.9 2-2.75 3.25-2.75S6.35 6.1 7.25 8c-.9 1.9-2 2.75-3.25 2.75S1.65 9.9.75 8ZM8.75 8c.9-1.9 2-2.75 3.25-2.75s2.35.85 3.25 2.75c-.9 1.9-2 2.75-3.25 2.75S9.65 9.9 8.75 8Z" />
    <path d="M4 8v.01M12 8v.01" />
  </Icon>
);

/** Not found: a glass with nothing in it. */
export const NotFoundIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.5 10.5 3.5 3.5M5 7h4" />
  </Icon>
);

/** Does not say so: a page whose line is struck out. */
export const NotSoIcon = () => (
  <Icon>
    <path d="M3.5 1.75h9v12.5h-9ZM6 5.25h4M5.75 8l4.5 4M10.25 8l-4.5 4" />
  </Icon>
);

// Interface.

export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.5 10.5 3.5 3.5" />
  </Icon>
);

export const Sun = () => (
  <Icon>
    <circle cx="8" cy="8" r="2.75" />
    <path d="M8 1.5v1.25M8 13.25v1.25M1.5 8h1.25M13.25 8h1.25M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9" />
  </Icon>
);

export const Moon = () => (
  <Icon>
    <path d="M13.25 9.75A5.75 5.75 0 0 1 6.25 2.75a5.75 5.75 0 1 0 7 7Z" />
  </Icon>
);

export const SunMoon = () => (
  <Icon>
    <circle cx="8" cy="8" r="5.75" />
    <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5Z" fill="currentColor" stroke="none" />
  </Icon>
);

export const ChevronDown = () => (
  <Icon>
    <path d="m4 6 4 4 4-4" />
  </Icon>
);

export const ChevronRight = () => (
  <Icon width="12" height="12">
    <path d="m6 4 4 4-4 4" />
  </Icon>
);

export const InfoIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 7.25v3.75M8 5v.01" />
  </Icon>
);

export const ProblemIcon = () => (
  <Icon>
    <path d="M8 2 14.5 13.5h-13ZM8 6.5v3.25M8 11.6v.01" />
  </Icon>
);

export const DoneIcon = () => (
  <Icon>
    <path d="m2.5 8.5 3.5 3.5 7.5-8" />
  </Icon>
);

export const StaleIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 4.25V8l2.5 1.75" />
  </Icon>
);
