import { pino } from "pino";

/** Structured log on standard output. Nothing a person typed, no address and no secret goes in. */
export const log = pino({
  level: process.env.LOG_LEVEL || (process.env.NODE_ENV === "test" ? "silent" : "info"),
  base: null,
  redact: ["password", "token", "secret", "email", "*.password", "*.token", "*.secret", "*.email"],
});
