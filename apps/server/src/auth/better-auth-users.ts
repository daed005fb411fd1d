import { text } from "@liaison/contracts";
import { z } from "zod";
import { parseInput } from "./better-auth-input.ts";

const FirstName = text({ min: 1, max: 100 });
/** Some people have one name. */
const LastName = text({ max: 100 });

const UserInput = z.object({
  name: text({ min: 1, max: 201 }).optional(),
  firstName: FirstName.optional(),
  lastName: LastName.optional(),
  image: z.null({ error: "Pictures are not kept" }).optional(),
});

const StoredNames = z.object({ firstName: FirstName, lastName: LastName });
const CurrentNames = z.object({
  firstName: z.string().exactOptional(),
  lastName: z.string().exactOptional(),
});

type StoredNames = z.output<typeof StoredNames>;

/** The names of a user: first and last as given, or else as the full name or the user has them. */
export function readNames(input: unknown, current: Partial<StoredNames> = {}) {
  const { name, ...given } = parseInput(UserInput, input);
  const { firstName, lastName } = parseInput(StoredNames, {
    ...current,
    ...(name !== undefined && splitName(name)),
    ...(given.firstName !== undefined && { firstName: given.firstName }),
    ...(given.lastName !== undefined && { lastName: given.lastName }),
  });
  return { name: `${firstName} ${lastName}`.trim(), firstName, lastName };
}

/** What a change of a user is to store; a change of anything but names is left as it is. */
export function readChangedNames(input: unknown, user: unknown) {
  const { image, ...names } = parseInput(UserInput, input);
  const isChanged = Object.values(names).some((name) => name !== undefined);
  return isChanged ? readNames(input, CurrentNames.parse(user)) : {};
}

function splitName(name: string): StoredNames {
  const [firstName = "", ...rest] = name.split(/\s+/);
  return { firstName, lastName: rest.join(" ") };
}
