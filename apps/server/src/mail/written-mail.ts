import type { Mail } from "./mailer.ts";

/** A part of a mail, from top to bottom. */
export type MailBlock =
  | { readonly paragraph: string }
  /** What a user wrote, line by line. */
  | { readonly quote: string }
  | { readonly link: string; readonly label: string };

/** Writes the same message twice: to be read as it is, and with some looks. */
export function writtenMail(
  subject: string,
  blocks: readonly MailBlock[],
): Pick<Mail, "subject" | "text" | "html"> {
  return {
    subject,
    text: `${blocks.map(asText).join("\n\n")}\n`,
    html: page(subject, blocks.map(asHtml).join("\n")),
  };
}

function asText(block: MailBlock): string {
  if ("paragraph" in block) return block.paragraph;
  if ("quote" in block) return block.quote.replace(/^/gm, "> ");
  return `${block.label}:\n${block.link}`;
}

function asHtml(block: MailBlock): string {
  if ("paragraph" in block) return `<p>${escapeHtml(block.paragraph)}</p>`;
  if ("quote" in block) {
    const lines = escapeHtml(block.quote).split("\n");
    return `<blockquote style="${quoteStyle}">${lines.join("<br>\n")}</blockquote>`;
  }
  const link = escapeHtml(block.link);
  return [
    `<p><a href="${link}" style="${buttonStyle}">${escapeHtml(block.label)}</a></p>`,
    // On a line of its own, for whoever looks for it in the file.
    `<p style="${hintStyle}">Or copy this address into your browser:<br>\n${link}\n</p>`,
  ].join("\n");
}

const bodyStyle =
  "margin: 0; padding: 24px; background: #f4f5f7; color: #1d2433; font: 16px/1.5 system-ui, sans-serif";
const cardStyle =
  "max-width: 560px; margin: 0 auto; padding: 8px 32px; background: #ffffff; border-radius: 8px";
const quoteStyle = "margin: 16px 0; padding: 4px 16px; border-left: 3px solid #c5cad6";
const buttonStyle =
  "display: inline-block; padding: 10px 20px; background: #1f4fd8; color: #ffffff; border-radius: 6px; text-decoration: none";
const hintStyle = "color: #5b6477; font-size: 14px; overflow-wrap: anywhere";

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
</head>
<body style="${bodyStyle}">
<div style="${cardStyle}">
${content}
</div>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
