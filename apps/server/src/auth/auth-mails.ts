import type { Mail } from "../mail/mailer.ts";
import { writtenMail } from "../mail/written-mail.ts";

// Nobody is addressed by name: whoever signs up with another's address chooses the name too.

export function verifyEmailMail(to: string, url: string): Mail {
  const blocks = [
    { paragraph: "Hello," },
    { paragraph: "please confirm that this is your e-mail address." },
    { link: url, label: "Confirm the address" },
    { paragraph: "If you did not sign up for Liaison, ignore this message." },
  ];
  return { to, ...writtenMail("Confirm your e-mail address for Liaison", blocks) };
}

export function resetPasswordMail(to: string, url: string): Mail {
  const blocks = [
    { paragraph: "Hello," },
    { paragraph: "here you can choose a new password; the link works for one hour." },
    { link: url, label: "Choose a new password" },
    {
      paragraph: "If you did not ask for it, ignore this message: your password stays as it is.",
    },
  ];
  return { to, ...writtenMail("Choose a new password for Liaison", blocks) };
}
