// Runs before the first paint, so that a dark page does not flash white. Mantine owns the key.
const stored = localStorage.getItem("mantine-color-scheme-value") ?? "auto";
const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
document.documentElement.setAttribute(
  "data-mantine-color-scheme",
  stored === "auto" ? (prefersDark ? "dark" : "light") : stored,
);
