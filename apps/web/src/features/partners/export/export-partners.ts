import type { ExportPartnersInput } from "@liaison/contracts";
import type { DataScope } from "../../../query/data-scope.ts";
import { liaisonClient } from "../../../query/liaison-client.ts";

interface ExportOptions {
  readonly signal: AbortSignal;
  /** Called now and then with how much is there. */
  readonly onProgress: (characters: number) => void;
}

/** The partners that match, as a CSV file. */
export async function exportPartners(
  scope: DataScope,
  input: ExportPartnersInput,
  { signal, onProgress }: ExportOptions,
): Promise<Blob> {
  const pieces: string[] = [];
  let characters = 0;
  for await (const piece of await liaisonClient(scope).partners.export.query(input, { signal })) {
    pieces.push(piece);
    characters += piece.length;
    onProgress(characters);
  }
  return new Blob(pieces, { type: "text/csv;charset=utf-8" });
}
