import { PersonLink } from "@/components/people/person-link";
import { type Course, momentsOf, placesOf, type Step } from "@/lib/confidence/course";
import { LEVELS, LEVEL_WORDS, type Level } from "@/lib/confidence/vocabulary";
import { formatDay, sentence } from "@/lib/format";

const LEFT = 62;
const WIDTH = 300;
/** From the last change to the edge, where what stands goes on. */
const RUN_OUT = 34;
const ROW = 20;
const TOP = 10;
const BOTTOM = TOP + (LEVELS.length - 1) * ROW;
/** Steps are at least this far apart, and the courses of two people on one level this far. */
const GAP = 16;
const APART = 4;

/** Dashes tell courses apart where colour does not; beyond the fourth they begin again, and the list beneath tells. */
const DASHES = ["none", "6 3", "2 3", "9 3 2 3"];

const heightOf = (level: Level) => BOTTOM - LEVELS.indexOf(level) * ROW;

/** How the level of each person's notes went over time: drawn, and the same in words beneath. */
export function ConfidenceCourse({ courses }: { courses: readonly Course[] }) {
  const moments = momentsOf(courses);
  const places = placesOf(moments, WIDTH, GAP);
  const placeOf = (time: Date | null) =>
    time === null ? LEFT + WIDTH + RUN_OUT : LEFT + (places[moments.findIndex((one) => +one === +time)] ?? 0);
  return (
    <section aria-labelledby="confidence-course" className="mt-8 border-t border-rule pt-4">
      <h3 id="confidence-course" className="label">
        The level over time
      </h3>
      <svg
        viewBox={`0 0 ${LEFT + WIDTH + RUN_OUT + 4} ${BOTTOM + 26}`}
        aria-hidden="true"
        className="mt-2 block w-full max-w-[26rem] font-sans text-[11px]"
      >
        <Scale />
        {courses.map((course, index) => (
          <Line key={course.person.handle} course={course} index={index} of={courses.length} placeOf={placeOf} />
        ))}
        <Days moments={moments} placeOf={placeOf} />
      </svg>
      <ul className="mt-3 space-y-1 font-sans text-xs text-soft">
        {courses.map((course, index) => (
          <li key={course.person.handle} className="flex items-baseline gap-2">
            <svg viewBox="0 0 28 4" aria-hidden="true" className="h-1 w-7 shrink-0 translate-y-[-3px] text-ink">
              <path
                d="M0 2H28"
                stroke="currentColor"
                strokeWidth="1.6"
                strokeDasharray={DASHES[index % DASHES.length]}
              />
            </svg>
            <span>
              <PersonLink person={course.person} />: {courseWords(course)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Scale() {
  return (
    <g className="fill-faint">
      {LEVELS.map((level) => (
        <g key={level}>
          <path d={`M${LEFT} ${heightOf(level)}H${LEFT + WIDTH + RUN_OUT}`} stroke="var(--color-rule)" />
          <text x={LEFT - 8} y={heightOf(level) + 4} textAnchor="end">
            {LEVEL_WORDS[level]}
          </text>
        </g>
      ))}
    </g>
  );
}

interface LineProps {
  course: Course;
  index: number;
  of: number;
  placeOf: (time: Date | null) => number;
}

/** A mark where a note was signed, a line for as long as it stood, a bar across where it was withdrawn. */
function Line({ course, index, of, placeOf }: LineProps) {
  const shift = (index - (of - 1) / 2) * APART;
  const y = (step: Step) => heightOf(step.level) + shift;
  const path = course.steps.map((step, at) => {
    const before = course.steps[at - 1];
    const joins = before !== undefined && before.to !== null && +before.to === +step.from;
    return `${joins ? `V${y(step)}` : `M${placeOf(step.from)} ${y(step)}`}H${placeOf(step.to)}`;
  });
  return (
    <g stroke="currentColor" fill="none" className="text-ink">
      <path d={path.join("")} strokeWidth="1.6" strokeDasharray={DASHES[index % DASHES.length]} />
      {course.steps.map((step) => (
        <circle key={+step.from} cx={placeOf(step.from)} cy={y(step)} r="3" fill="currentColor" stroke="none" />
      ))}
      {course.steps.map(
        (step) =>
          step.withdrawn && <path key={+step.from} d={`M${placeOf(step.to)} ${y(step) - 4}v8`} strokeWidth="1.6" />,
      )}
    </g>
  );
}

/** The first day and the last; those between are in the words beneath. */
function Days({ moments, placeOf }: { moments: readonly Date[]; placeOf: (time: Date) => number }) {
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) return null;
  const y = BOTTOM + 22;
  return (
    <g className="fill-faint">
      <text x={placeOf(first)} y={y}>
        {formatDay(first)}
      </text>
      {formatDay(first) !== formatDay(last) && (
        <text x={placeOf(last) + RUN_OUT} y={y} textAnchor="end">
          {formatDay(last)}
        </text>
      )}
    </g>
  );
}

/** "low from 3 May 2026; high from 4 June 2026, withdrawn on 8 June 2026". */
const courseWords = ({ steps }: Course): string =>
  sentence(
    steps
      .map(({ level, from, to, withdrawn }) => {
        const end = withdrawn && to !== null ? `, withdrawn on ${formatDay(to)}` : "";
        return `${LEVEL_WORDS[level]} from ${formatDay(from)}${end}`;
      })
      .join("; "),
  );
