import type { Mail } from "../mail/mailer.ts";

// Nobody is addressed by name: whoever signs up with another's address chooses the name too.

export function verifyEmailMail(to: string, url: string): Mail {
  return {
    to,
    subject: "Confirm your e-mail address for Liaison",
    text: `Hello,\n\nplease confirm that this is your e-mail address:\n\n${url}\n\nIf you did not sign up for Liaison, ignore this message.\n`,
  };
}

export function resetPasswordMail(to: string, url: string): Mail {
  return {
    to,
    subject: "Choose a new password for Liaison",
    text: `Hello,\n\nhere you can choose a new password; the link works for one hour:\n\n${url}\n\nIf you did not ask for it, ignore this message: your password stays as it is.\n`,
  };
}
