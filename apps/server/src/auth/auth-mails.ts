import type { Mail } from "../mail/mailer.ts";

interface Recipient {
  readonly email: string;
  readonly name: string;
}

export function verifyEmailMail(user: Recipient, url: string): Mail {
  return {
    to: user.email,
    subject: "Confirm your e-mail address for Liaison",
    text: `Hello ${user.name},\n\nplease confirm that this is your e-mail address:\n\n${url}\n\nIf you did not sign up for Liaison, ignore this message.\n`,
  };
}

export function resetPasswordMail(user: Recipient, url: string): Mail {
  return {
    to: user.email,
    subject: "Choose a new password for Liaison",
    text: `Hello ${user.name},\n\nhere you can choose a new password; the link works for one hour:\n\n${url}\n\nIf you did not ask for it, ignore this message: your password stays as it is.\n`,
  };
}
