import { sql } from "kysely";
import { expect, it } from "vitest";
import {
  givenPlace,
  givenSource,
  namesOfOrganizations,
  onPostgres,
  refusalOfCopy,
  within,
} from "../testing/given-copy.ts";

it("that is interrupted leaves nothing", async () => {
  const [from, to] = [await givenSource(), await givenPlace()];
  const interruption = new AbortController();
  const progress = { advance: () => interruption.abort() };
  const refusal = await refusalOfCopy({ from, to, progress, signal: interruption.signal });
  expect(refusal).toBe("Interrupted: nothing is kept of the copy");
  expect(await namesOfOrganizations(to)).toEqual([]);
});

it("that is interrupted in the last moment leaves nothing", async () => {
  const [from, to] = [await givenSource(), await givenPlace()];
  const interruption = new AbortController();
  const progress = {
    begin: (stage: string) => {
      if (stage === "Comparing") interruption.abort();
    },
  };
  const refusal = await refusalOfCopy({ from, to, progress, signal: interruption.signal });
  expect(refusal).toBe("Interrupted: nothing is kept of the copy");
  expect(await namesOfOrganizations(to)).toEqual([]);
});

it.runIf(onPostgres)("that loses the target leaves nothing", async () => {
  const [from, to] = [await givenSource(), await givenPlace()];
  let ended: Promise<unknown> | undefined;
  const tell = (stage: string) => {
    if (stage !== "Copying users") return;
    ended = within(to, ({ db }) =>
      sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
      `.execute(db),
    );
  };
  const refusal = await refusalOfCopy({ from, to, progress: { tell } });
  await ended;
  expect(refusal).toMatch(/^The copy has failed, and nothing is kept of it: /);
  expect(await namesOfOrganizations(to)).toEqual([]);
});

it.runIf(onPostgres)("whose rows do not arrive leaves nothing, and says which", async () => {
  const [from, to] = [await givenSource(), await givenPlace()];
  await within(to, ({ db }) =>
    sql`create rule lost as on insert to organizations do instead nothing`.execute(db),
  );
  const refusal = await refusalOfCopy({ from, to });
  await within(to, ({ db }) => sql`drop rule lost on organizations`.execute(db));
  expect(refusal).toMatch(
    /^The copy differs from the source:\norganizations \(id "[-\w]+"\) is not in the target$/,
  );
  expect(await namesOfOrganizations(to)).toEqual([]);
});
