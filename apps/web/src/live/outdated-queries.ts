import type { EventType } from "@liaison/contracts";

type SubjectOfEvent = EventType extends `${infer Subject}.${string}` ? Subject : never;

/** The first parts of the query keys whose answers an event makes out of date. */
const outdated: Readonly<Record<SubjectOfEvent, readonly string[]>> = {
  organization: ["me"],
  member: ["me"],
  api_token: [],
  partner: ["partners"],
  partner_import: ["partners", "partner-imports"],
  partners: ["partners"],
  supplier_invitation: ["supplier-invitations", "partners", "received-invitations"],
  // What others share is part of who one is.
  connection: ["connections", "partners", "me"],
};

/** An event of a kind that is newer than this app concerns nothing that it shows. */
export function outdatedBy(type: string): readonly string[] {
  const [subject] = type.split(".");
  return Object.entries(outdated).find(([name]) => name === subject)?.[1] ?? [];
}
