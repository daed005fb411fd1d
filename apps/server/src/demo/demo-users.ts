import type { Role } from "@liaison/contracts";
import { type DemoOrganization, demoOrganizations } from "./demo-organizations.ts";

/** A user of the demo, and the one organization it is a member of. */
export interface DemoUser {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly organization: DemoOrganization;
  readonly role: Role;
  readonly joinedDaysAgo: number;
}

export const demoPassword = "liaison-demo";

const { northwind, fjord, basalt } = demoOrganizations;

export const demoUsers = {
  northwindOwner: {
    id: "01890000-0000-7001-8000-000000000001",
    firstName: "Margaret",
    lastName: "Ashworth",
    email: "owner@northwind.example",
    organization: northwind,
    role: "owner",
    joinedDaysAgo: 1100,
  },
  northwindBuyer: {
    id: "01890000-0000-7001-8000-000000000002",
    firstName: "Tomás",
    lastName: "Herrera Vidal",
    email: "buyer@northwind.example",
    organization: northwind,
    role: "buyer",
    joinedDaysAgo: 1096,
  },
  northwindViewer: {
    id: "01890000-0000-7001-8000-000000000003",
    firstName: "Priya",
    lastName: "Raman",
    email: "viewer@northwind.example",
    organization: northwind,
    role: "viewer",
    joinedDaysAgo: 930,
  },
  fjordOwner: {
    id: "01890000-0000-7001-8000-000000000004",
    firstName: "Elin",
    lastName: "Sjöström",
    email: "owner@fjord.example",
    organization: fjord,
    role: "owner",
    joinedDaysAgo: 640,
  },
  basaltOwner: {
    id: "01890000-0000-7001-8000-000000000005",
    firstName: "Mikko",
    lastName: "Väisänen",
    email: "owner@basalt.example",
    organization: basalt,
    role: "owner",
    joinedDaysAgo: 410,
  },
} as const satisfies Record<string, DemoUser>;

const { northwindOwner, northwindBuyer, northwindViewer, fjordOwner, basaltOwner } = demoUsers;

/** How to sign in to the demo; the first is the one to begin with. */
export const demoSignIns = [
  { email: northwindOwner.email, password: demoPassword },
  { email: northwindBuyer.email, password: demoPassword },
  { email: northwindViewer.email, password: demoPassword },
  { email: fjordOwner.email, password: demoPassword },
  { email: basaltOwner.email, password: demoPassword },
] as const;
