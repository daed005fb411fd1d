import { describe, expect, it } from "vitest";
import { expectProblem } from "../testing/expect-problem.ts";
import { givenEditor } from "../testing/given-editor.ts";

describe("updates at once", () => {
  const rivals = Array.from({ length: 50 }, (_, n) => n + 1);

  it("from one version: one is made, and each other is told of it", async () => {
    const { update, read, history } = await givenEditor();
    const answers = await Promise.all(
      rivals.map((sales_amount) => update({ version: 1, sales_amount })),
    );
    const [winner, ...others] = answers.filter(({ statusCode }) => statusCode === 200);
    expect(others).toEqual([]);
    expect(await read()).toEqual(winner?.json());
    const losers = answers.filter((answer) => answer !== winner);
    for (const loser of losers) {
      const { conflict } = expectProblem(loser, "version_conflict");
      expect(conflict).toEqual({ partner: winner?.json() });
    }
    expect(await history()).toHaveLength(1);
  });

  it("that read again and retry: each is made, on top of all before", async () => {
    const { update, read, history } = await givenEditor();
    const addOne = async (): Promise<void> => {
      const { version, sales_amount } = await read();
      const answer = await update({ version, sales_amount: sales_amount + 1 });
      if (answer.statusCode === 200) return;
      expectProblem(answer, "version_conflict");
      await addOne();
    };
    await Promise.all(rivals.slice(0, 20).map(addOne));
    expect(await read()).toMatchObject({ sales_amount: 20, version: 21 });
    const steps = (await history()).map(({ data }) => data.changes.sales_amount);
    expect(steps).toEqual(Array.from({ length: 20 }, (_, n) => ({ from: n, to: n + 1 })));
  });
});
