import { Missing } from "../page/missing.tsx";

/** A cell's text. A column may be too narrow for it, so the title has it whole. */
export function ClippedText({ text }: { text: string | null }) {
  return text === null ? <Missing /> : <span title={text}>{text}</span>;
}
