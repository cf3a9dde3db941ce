import { readSettings } from "./settings.ts";
import { runCommand } from "./terminal.ts";

// `npm start`, or with the word dev `npm run dev`. Modules read the environment as they load,
// so it is completed first.
const dev = process.argv[2] === "dev";
Object.assign(process.env, { NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });

await runCommand(async () => {
  const settings = readSettings();
  const { start } = await import("./server/start.ts");
  await start(settings, dev);
});
