import { setTimeout } from "node:timers/promises";
import { LiaisonError } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import { findLastEventId } from "../events/event.repository.ts";
import type { Replica } from "./replica.ts";

/**
 * Reads a list of an organization's data, in the primary or in a replica that has seen all that had
 * happened in the organization when it was asked for.
 */
export type ReadList = <T>(
  organizationId: string,
  read: (store: Store) => Promise<T>,
  /** Whether, as the primary stands, everything in the list has changed with an event only. */
  isToldByEvents?: (primary: Store) => Promise<boolean>,
) => Promise<T>;

export interface ReplicaFigures {
  readonly isAvailable: boolean;
  /** How many lists have been read in it, and how many in the primary. */
  readonly inReplica: number;
  readonly inPrimary: number;
}

export interface ReplicaReading {
  readonly readList: ReadList;
  readonly figures: () => ReplicaFigures;
}

/** Reads every list where it is written. */
export function readInPrimary(primary: Store): ReadList {
  return (_, read) => read(primary);
}

/**
 * Reads lists in the replica where that shows the same, and in the primary otherwise, or when the
 * replica takes longer than `patienceMs` to catch up.
 */
export function readInReplica(primary: Store, replica: Replica, patienceMs = 10): ReplicaReading {
  const reads = { inReplica: 0, inPrimary: 0 };

  function readPrimary<T>(read: (store: Store) => Promise<T>): Promise<T> {
    reads.inPrimary += 1;
    return read(primary);
  }

  /** Whether the replica has every event that the primary has by now. */
  async function isUpToDate(organizationId: string): Promise<boolean> {
    const look = () => replica.findReplayed(organizationId);
    // Both are asked at once. What is there already before the primary says so is there all the more.
    const [firstLook, newest] = [look(), await findLastEventId(primary, organizationId)];
    let isPatienceOver = false;
    const patience = setTimeout(patienceMs, undefined, { ref: false }).then(() => {
      isPatienceOver = true;
    });
    let looking = firstLook;
    for (let pauseMs = 1; !isPatienceOver; pauseMs *= 2) {
      const last = await Promise.race([looking, patience]);
      if (last === undefined) return false;
      if (newest === null || (last !== null && last >= newest)) return true;
      await setTimeout(pauseMs);
      looking = look();
    }
    return false;
  }

  return {
    figures: () => ({ isAvailable: replica.isAvailable(), ...reads }),
    readList: async (organizationId, read, isToldByEvents = async () => true) => {
      if (!replica.isAvailable() || !(await isToldByEvents(primary))) return readPrimary(read);
      if (!(await isUpToDate(organizationId))) return readPrimary(read);
      try {
        const list = await read(replica.store);
        reads.inReplica += 1;
        return list;
      } catch (error) {
        if (error instanceof LiaisonError) throw error;
        replica.noteFailure(error);
        return readPrimary(read);
      }
    },
  };
}
