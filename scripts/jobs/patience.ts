import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { log } from "@/lib/log";

/** Classes of PostgreSQL's faults that pass: connection (08), deadlock (40), too many sessions (53), going down (57P). */
const PASSES = /^(08|40|53|57P)/;

/** What PostgreSQL did not answer itself is a fault on the way to it. */
const passes = (error: unknown): boolean => !(error instanceof pg.DatabaseError) || PASSES.test(error.code ?? "");

/**
 * Asks until the database answers. pg-boss tells it that a job has ended without waiting for the answer: a fault
 * there would be nobody's and end the process, the web server with it. So no fault that passes reaches pg-boss; the
 * log says when the database went and when it came back.
 */
export class Patience {
  #isAway = false;
  #isOver = false;

  async ask<T>(query: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        const answer = await query();
        if (this.#isAway) log.info("the database answers again");
        this.#isAway = false;
        return answer;
      } catch (error) {
        if (!passes(error)) throw error;
        // Everything has stopped: nobody is there to hear an answer, or a fault.
        if (this.#isOver) return new Promise(() => undefined);
        if (!this.#isAway) log.warn({ message: String(error) }, "the database does not answer; jobs wait for it");
        this.#isAway = true;
        await pause(1_000);
      }
    }
  }

  end(): void {
    this.#isOver = true;
  }
}
