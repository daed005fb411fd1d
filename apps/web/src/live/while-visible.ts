/** What a page knows of being looked at; a test has its own. */
type Visible = Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener">;

const hiddenForLongMs = 5 * 60_000;

/**
 * Runs something while the page is looked at: stops it when the page has been hidden for long, and
 * runs it again, after `resume`, once it is looked at. Gives what ends it all.
 */
export function whileVisible(
  run: () => () => void,
  resume: () => void,
  page: Visible = document,
): () => void {
  let stop: (() => void) | undefined = run();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pause = () => {
    stop?.();
    stop = undefined;
  };
  const change = () => {
    clearTimeout(timer);
    if (page.visibilityState === "hidden") {
      timer = setTimeout(pause, hiddenForLongMs);
    } else if (!stop) {
      stop = run();
      resume();
    }
  };
  page.addEventListener("visibilitychange", change);
  return () => {
    page.removeEventListener("visibilitychange", change);
    clearTimeout(timer);
    pause();
  };
}
