import { type DestinationStream, type LevelWithSilent, type Logger, pino } from "pino";

const secretHeaders = ["authorization", "cookie", "set-cookie", "x-api-key"];

const infoLevel = pino.levels.values["info"] ?? 0;

const isUuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** As `received-invitations`. */
const isName = /^[a-z]+(-[a-z]+)*$/;

/** JSON lines. Tokens, cookies and passwords are not written, whichever way they get to a log call. */
export function createLogger(level: LevelWithSilent, destination?: DestinationStream): Logger {
  const options = {
    level,
    redact: {
      paths: [
        ...secretHeaders.flatMap((name) => [`headers["${name}"]`, `*.headers["${name}"]`]),
        ...["token", "password", "newPassword", "secret"].flatMap((name) => [name, `*.${name}`]),
        // What a database adds to an error: the row, or the values, that it is about.
        ...["detail", "where", "parameters"].map((name) => `err.${name}`),
      ],
      censor: "[redacted]",
    },
    serializers: { req: serializeRequest },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Whether lines of no urgency are written: to put one together that is not is time lost. */
export function writesInfo({ level }: { readonly level: string }): boolean {
  return (pino.levels.values[level] ?? Infinity) <= infoLevel;
}

/**
 * Query strings hold what people search for, and paths hold secrets too: links from mails, and
 * whatever somebody has put into an address by mistake.
 */
export function withoutSecrets(url: string): string {
  const [path = ""] = url.split(/[?#]/);
  return path
    .replace(/(\/reset-password\/)[^/]+/, "$1[redacted]")
    .split("/")
    .map((segment) => (looksSecret(segment) ? "[redacted]" : segment))
    .join("/");
}

/** An API token, or anything that is as long as a secret and no id or name of a resource. */
function looksSecret(segment: string): boolean {
  if (segment.toLowerCase().includes("liaison_")) return true;
  const words = segment.match(/[\w-]{20,}/g) ?? [];
  return words.some((word) => !isUuid.test(word) && !isName.test(word));
}

function serializeRequest(request: {
  readonly method: string;
  readonly url: string;
  readonly ip?: string;
}) {
  const { method, url, ip } = request;
  return { method, url: withoutSecrets(url), ip };
}
