import { openAsBlob } from "node:fs";
import { writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { client } from "./client.ts";

export async function checkFile(path: string) {
  const { id } = await client.partners.import.mutate(await openAsBlob(path));
  for (;;) {
    const report = await client.partners.getImport.query({ id });
    if (report.status !== "checking") return report;
    await setTimeout(1000);
  }
}

export async function commitChecked(id: string) {
  return client.partners.commitImport.mutate({ id, duplicates: "skip" });
}

export async function saveSuppliers(path: string) {
  const text = await client.partners.export.query({ partner_types: ["supplier"] });
  await writeFile(path, text);
}
