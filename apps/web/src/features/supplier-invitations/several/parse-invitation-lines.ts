import { isEmailLike } from "../../../forms/field-rules.ts";
import { splitCells } from "./split-cells.ts";

/** A supplier as a line names it. */
export interface WrittenSupplier {
  readonly businessName: string;
  readonly email: string;
  readonly country: string;
  readonly businessId: string;
}

/** A line, what it says, and what is wrong with it. */
export interface InvitationLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  readonly supplier: WrittenSupplier;
  readonly errors: readonly string[];
}

/** The most invitations of one request. */
export const mostInvitations = 500;

type FindCountry = (text: string) => string | undefined;

/** Reads `name; email; country; business id`, line by line; a header and empty lines are passed over. */
export function parseInvitationLines(text: string, findCountry: FindCountry): InvitationLine[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ text: line, number: index + 1 }))
    .filter((line) => line.text.trim() !== "" && !isHeader(line.text))
    .map((line) => readLine(line, findCountry));
}

function readLine(
  { text, number }: Pick<InvitationLine, "text" | "number">,
  findCountry: FindCountry,
): InvitationLine {
  const [businessName = "", email = "", country = "", businessId = "", ...more] = splitCells(text);
  const code = findCountry(country);
  const checks: readonly (readonly [boolean, string])[] = [
    [businessName === "", "The name is missing"],
    [businessName.length > 100, "The name is longer than 100 characters"],
    [
      !isEmailLike(email),
      email ? "This is not an e-mail address" : "The e-mail address is missing",
    ],
    [!code, country ? `There is no country "${country}"` : "The country is missing"],
    [more.some((cell) => cell !== ""), "There are more than four columns"],
  ];
  return {
    number,
    text,
    supplier: { businessName, email, country: code ?? country, businessId },
    errors: checks.flatMap(([wrong, message]) => (wrong ? [message] : [])),
  };
}

function isHeader(line: string): boolean {
  const [, second = ""] = splitCells(line);
  return /^e-?mail( address)?$/i.test(second);
}
