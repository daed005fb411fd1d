import { z } from "zod";
import { text } from "./text.ts";

// What callers write about a company, and an invitation copies: the limits of answers and inputs.

/** The name of a company: 1–100 characters. */
export const CompanyName = text({ min: 1, max: 100 });

/** The number that a company has in its country's register: 255 characters at most. */
export const CompanyRegistrationNumber = text({ max: 255 });

/** An e-mail address: 100 characters at most, its case kept as it was written. */
export const EmailAddress = text({ max: 100 }).check(
  z.email({ error: "Must be an e-mail address" }),
);

/** How often two companies trade: `weekly`; 1–30 characters. */
export const Frequency = text({ min: 1, max: 30 });

/** When a company is paid: `Net 30`; 1–50 characters. */
export const PaymentTerms = text({ min: 1, max: 50 });

/** What the inviting person writes to the supplier: 1000 characters at most, line breaks among them. */
export const InvitationMessage = text({ max: 1000, lines: "several" });
