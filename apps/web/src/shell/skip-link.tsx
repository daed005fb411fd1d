import type { MouseEvent } from "react";
import classes from "./skip-link.module.css";

/** The first stop of the keyboard: past the header and the navigation, to the page. */
export function SkipLink({ mainId }: { mainId: string }) {
  // The hash would end up in the URL, which belongs to the page.
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById(mainId)?.focus();
  };
  return (
    <a className={classes.link} href={`#${mainId}`} onClick={skip}>
      Skip to content
    </a>
  );
}
