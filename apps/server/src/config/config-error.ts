/** The server cannot start as it is configured; the message is one line for whoever starts it. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}
