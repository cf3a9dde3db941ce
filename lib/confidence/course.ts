import type { PublicPerson } from "@/lib/people/display";
import type { Level } from "./vocabulary";

/** How the confidence in a claim went over time, a course for each person who signed. Pure. */

interface Signed {
  level: Level;
  createdAt: Date;
  replacedAt: Date | null;
  withdrawnAt: Date | null;
  person: PublicPerson;
}

export interface Step {
  level: Level;
  from: Date;
  /** When another note took its place or it was withdrawn; null while it stands. */
  to: Date | null;
  withdrawn: boolean;
}

export interface Course {
  person: PublicPerson;
  /** Oldest first; a gap between two is a time without a note. */
  steps: Step[];
}

/** The notes in any order; whoever signed first comes first. */
export function coursesOf(notes: readonly Signed[]): Course[] {
  const courses = new Map<string, Course>();
  for (const note of notes.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())) {
    const course = courses.get(note.person.handle) ?? { person: note.person, steps: [] };
    courses.set(note.person.handle, course);
    course.steps.push({ level: note.level, from: note.createdAt, to: endOf(note), withdrawn: endsWithdrawn(note) });
  }
  return [...courses.values()];
}

/** A note may be withdrawn after it was replaced: it ended when it was replaced. */
const endOf = ({ replacedAt, withdrawnAt }: Signed): Date | null => replacedAt ?? withdrawnAt;
const endsWithdrawn = ({ replacedAt, withdrawnAt }: Signed) => replacedAt === null && withdrawnAt !== null;

/** Every moment at which something began or ended, oldest first, each once. */
export function momentsOf(courses: readonly Course[]): Date[] {
  const times = courses.flatMap(({ steps }) => steps.flatMap(({ from, to }) => (to === null ? [from] : [from, to])));
  return [...new Set(times.map((time) => time.getTime()))].toSorted((a, b) => a - b).map((time) => new Date(time));
}

/**
 * Where the moments stand on a line of this length: in proportion to time, but never nearer to each
 * other than `gap`, so that steps made on one day can be told apart. The gap shrinks where they
 * would not fit. @returns distances from the start, rising, none below 0 or above `length`.
 */
export function placesOf(moments: readonly Date[], length: number, gap: number): number[] {
  const times = moments.map((moment) => moment.getTime());
  const [first = 0, last = first] = [times[0], times.at(-1)];
  const room = times.length > 1 ? Math.min(gap, length / (times.length - 1)) : 0;
  const places = times.map((time) => (last === first ? 0 : ((time - first) / (last - first)) * length));
  for (let at = 1; at < places.length; at += 1) places[at] = Math.max(places[at] ?? 0, (places[at - 1] ?? 0) + room);
  for (let at = places.length - 1; at >= 0; at -= 1) {
    const most = at === places.length - 1 ? length : (places[at + 1] ?? length) - room;
    places[at] = Math.max(0, Math.min(places[at] ?? 0, most));
  }
  return places;
}
