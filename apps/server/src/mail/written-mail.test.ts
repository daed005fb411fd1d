import { describe, expect, it } from "vitest";
import { writtenMail } from "./written-mail.ts";

const link = "https://liaison.example/invitation#abc";

describe("a written mail", () => {
  const { text, html } = writtenMail("Tea & <cake>", [
    { paragraph: "Hello <b>you</b>," },
    { quote: "First line\n\n<script>alert('x')</script> & \"last\" line" },
    { link: `${link}&x="y"`, label: "Open <it>" },
  ]);

  it("reads as it is", () => {
    expect(text).toBe(
      [
        "Hello <b>you</b>,",
        "",
        "> First line",
        "> ",
        "> <script>alert('x')</script> & \"last\" line",
        "",
        "Open <it>:",
        `${link}&x="y"`,
        "",
      ].join("\n"),
    );
  });

  it("has no HTML but its own", () => {
    expect(html).toContain("<title>Tea &amp; &lt;cake&gt;</title>");
    expect(html).toContain("<p>Hello &lt;b&gt;you&lt;/b&gt;,</p>");
    expect(html).toContain(
      "First line<br>\n<br>\n&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;last&quot; line",
    );
  });

  it("has its link as a button and as text", () => {
    const escaped = `${link}&amp;x=&quot;y&quot;`;
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain(`<a href="${escaped}"`);
    expect(html).toContain(`>Open &lt;it&gt;</a>`);
    expect(html).toContain(`<br>\n${escaped}\n</p>`);
  });
});
