import { PartnerImportFinding } from "@liaison/contracts";

const StoredFinding = PartnerImportFinding.omit({ line: true });

/** What there is to say of a row, as it is stored beside it. */
export function writeFinding(finding: Omit<PartnerImportFinding, "line">): string {
  return JSON.stringify(finding);
}

export function readFinding({
  line,
  finding,
}: {
  readonly line: number;
  readonly finding: string | null;
}): PartnerImportFinding {
  return { line, ...StoredFinding.parse(JSON.parse(finding ?? "null")) };
}
