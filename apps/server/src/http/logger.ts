import { type DestinationStream, type LevelWithSilent, type Logger, pino } from "pino";

const secretHeaders = ["authorization", "cookie", "set-cookie", "x-api-key"];

/** JSON lines. Tokens, cookies and passwords are not written, whichever way they get to a log call. */
export function createLogger(level: LevelWithSilent, destination?: DestinationStream): Logger {
  const options = {
    level,
    redact: {
      paths: [
        ...secretHeaders.flatMap((name) => [`headers["${name}"]`, `*.headers["${name}"]`]),
        ...["token", "password", "newPassword", "secret"].flatMap((name) => [name, `*.${name}`]),
      ],
      censor: "[redacted]",
    },
    serializers: { req: serializeRequest },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Query strings hold what people search for, and links from mails hold tokens in their path too. */
export function withoutSecrets(url: string): string {
  const [path = ""] = url.split("?");
  return path.replace(/(\/reset-password\/)[^/]+/, "$1[redacted]");
}

function serializeRequest(request: {
  readonly method: string;
  readonly url: string;
  readonly ip?: string;
}) {
  const { method, url, ip } = request;
  return { method, url: withoutSecrets(url), ip };
}
