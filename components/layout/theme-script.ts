/** Where the reader's choice is kept; absent: the page follows the system. */
export const THEME_KEY = "variorum-theme";

/**
 * Runs before the first paint, so that nobody sees the other theme flash by. It is one constant
 * string: a content security policy can allow it by its hash. `data-scripted` tells the style
 * sheet that what needs scripts may be shown.
 */
export const THEME_SCRIPT =
  `(function(){var r=document.documentElement;r.dataset.scripted="";` +
  `try{var t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")r.dataset.theme=t}catch(e){}})()`;
