/** Name of the session cookie. `next.config.js` sends browsers that hold it to the workbench. Pure. */
export const SESSION_COOKIE = "variorum-session";
