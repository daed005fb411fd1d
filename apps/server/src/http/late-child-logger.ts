import type { FastifyBaseLogger } from "fastify";

type Bindings = Parameters<FastifyBaseLogger["child"]>[0];
type Options = Parameters<FastifyBaseLogger["child"]>[1];
type Urgency = "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";

/**
 * A child of a logger that is made for its first line. Most requests write none where only what is
 * urgent is logged, and to redact a child's bindings takes longer than to look a token up.
 */
export class LateChildLogger implements FastifyBaseLogger {
  readonly #parent: FastifyBaseLogger;
  readonly #bindings: Bindings;
  readonly #options: Options;
  #made: FastifyBaseLogger | null = null;

  constructor(parent: FastifyBaseLogger, bindings: Bindings, options: Options) {
    this.#parent = parent;
    this.#bindings = bindings;
    this.#options = options;
  }

  get level(): string {
    return this.#made?.level ?? this.#options?.level ?? this.#parent.level;
  }

  set level(level: string) {
    this.#make().level = level;
  }

  child(bindings: Bindings, options?: Options): FastifyBaseLogger {
    return this.#make().child(bindings, options);
  }

  fatal(...line: unknown[]): void {
    this.#write("fatal", line);
  }

  error(...line: unknown[]): void {
    this.#write("error", line);
  }

  warn(...line: unknown[]): void {
    this.#write("warn", line);
  }

  info(...line: unknown[]): void {
    this.#write("info", line);
  }

  debug(...line: unknown[]): void {
    this.#write("debug", line);
  }

  trace(...line: unknown[]): void {
    this.#write("trace", line);
  }

  silent(...line: unknown[]): void {
    this.#write("silent", line);
  }

  #write(urgency: Urgency, line: unknown[]): void {
    const logger = this.#make();
    Reflect.apply(logger[urgency], logger, line);
  }

  #make(): FastifyBaseLogger {
    this.#made ??= this.#parent.child(this.#bindings, this.#options);
    return this.#made;
  }
}
