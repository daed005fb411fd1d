import { describe, expect, it } from "vitest";
import { givenOrganization } from "../testing/given.ts";
import { createTestApplication, type TestApplication } from "../testing/test-application.ts";
import { inSavepoint, inTransaction, type Store } from "./database.ts";

async function givenNamed() {
  const app = await createTestApplication();
  const id = await givenOrganization(app, "Acme");
  const rename = async ({ db }: Store, name: string) => {
    await db.updateTable("organizations").set({ name }).where("id", "=", id).execute();
  };
  return { app, store: app.store, rename };
}

async function nameIn({ store: { db } }: TestApplication): Promise<string> {
  const { name } = await db.selectFrom("organizations").select("name").executeTakeFirstOrThrow();
  return name;
}

describe("a transaction", () => {
  it("takes everything back when it fails", async () => {
    const { app, store, rename } = await givenNamed();
    const failing = inTransaction(store, async (transaction) => {
      await rename(transaction, "Renamed");
      throw new Error("It failed");
    });
    await expect(failing).rejects.toThrow("It failed");
    expect(await nameIn(app)).toBe("Acme");
  });

  it("is one, however deep it is asked for", async () => {
    const { app, store, rename } = await givenNamed();
    const failing = inTransaction(store, async (outer) => {
      await inTransaction(outer, (inner) => rename(inner, "Renamed"));
      throw new Error("It failed");
    });
    await expect(failing).rejects.toThrow("It failed");
    expect(await nameIn(app)).toBe("Acme");
  });

  it.each(["reading", "writing", "beginning another"])(
    "refuses %s past it, instead of waiting for itself",
    async (what) => {
      const { app, store, rename } = await givenNamed();
      const attempt = inTransaction(store, async () => {
        if (what === "reading") await nameIn(app);
        else if (what === "writing") await rename(store, "Renamed");
        else await inTransaction(store, (another) => rename(another, "Renamed"));
      });
      await expect(attempt).rejects.toThrow("Inside a transaction only its own store may be used");
      expect(await nameIn(app)).toBe("Acme");
    },
  );

  it("leaves what goes on after it free to use the database", async () => {
    const { app, store, rename } = await givenNamed();
    const committed = Promise.withResolvers<void>();
    const afterwards = await inTransaction(store, async (transaction) => {
      await rename(transaction, "Renamed");
      return { name: committed.promise.then(() => nameIn(app)) };
    });
    committed.resolve();
    expect(await afterwards.name).toBe("Renamed");
  });
});

describe("a part of a transaction", () => {
  it("that fails is taken back alone", async () => {
    const { app, store, rename } = await givenNamed();
    await inTransaction(store, async (transaction) => {
      await rename(transaction, "Renamed");
      const part = inSavepoint(transaction, async () => {
        await rename(transaction, "Renamed in vain");
        throw new Error("The part failed");
      });
      await expect(part).rejects.toThrow("The part failed");
    });
    expect(await nameIn(app)).toBe("Renamed");
  });

  it("that succeeds stays, and answers", async () => {
    const { app, store, rename } = await givenNamed();
    const answer = await inTransaction(store, (transaction) =>
      inSavepoint(transaction, async () => {
        await rename(transaction, "Renamed");
        return "done";
      }),
    );
    expect(answer).toBe("done");
    expect(await nameIn(app)).toBe("Renamed");
  });

  it("is undone with the whole, and one inside another with the outer", async () => {
    const { app, store, rename } = await givenNamed();
    await inTransaction(store, async (transaction) => {
      const outer = inSavepoint(transaction, async () => {
        await inSavepoint(transaction, () => rename(transaction, "Inner"));
        throw new Error("The outer part failed");
      });
      await expect(outer).rejects.toThrow("The outer part failed");
    });
    expect(await nameIn(app)).toBe("Acme");
  });
});
