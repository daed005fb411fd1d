import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** A directory of so many partners, and the other organizations beside it. */
export interface Dataset {
  /** How many partners the measured organization has. */
  readonly rows: number;
  readonly folder: string;
  readonly measured: BenchOrganization;
  /** The other organizations, the smallest first. */
  readonly neighbours: readonly BenchOrganization[];
}

export interface BenchOrganization {
  readonly id: string;
  readonly name: string;
  readonly partners: number;
}

const dataFolder = join(import.meta.dirname, "../../.data");

/** From so many rows on, other organizations share the database. */
const sharedFrom = 1_000_000;

const sharing = [...Array.from({ length: 100 }, () => 1_000), 10_000, 100_000] as const;

export function describeDataset(rows: number): Dataset {
  const folder = join(dataFolder, String(rows));
  mkdirSync(folder, { recursive: true });
  const neighbours = rows >= sharedFrom ? sharing : [];
  return {
    rows,
    folder,
    measured: organization(0, rows),
    neighbours: neighbours.map((partners, index) => organization(index + 1, partners)),
  };
}

export function organizationsOf({ measured, neighbours }: Dataset): BenchOrganization[] {
  return [...neighbours, measured];
}

/** The first of the neighbours that has so many partners. */
export function neighbourOf(dataset: Dataset, partners: number): BenchOrganization | undefined {
  return dataset.neighbours.find((neighbour) => neighbour.partners === partners);
}

function organization(position: number, partners: number): BenchOrganization {
  const digits = String(position).padStart(12, "0");
  return { id: `01890000-0000-7be0-8000-${digits}`, name: `Bench ${position}`, partners };
}
