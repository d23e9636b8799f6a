import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { helpPage } from "../../tools/helpPage.cjs";

const bodyOf = (markdown: string): string => {
  const { document } = new JSDOM(helpPage(markdown)).window;
  return document.body.innerHTML.trim();
};

describe("the help page", () => {
  it.each([
    ["## When a cell shows an error", '<h2 id="when-a-cell-shows-an-error">When a cell shows an error</h2>'],
    ["one\ntwo **bold** *leant*", "<p>one two <strong>bold</strong> <em>leant</em></p>"],
    ["see [CHARGE](#charge)", '<p>see <a href="#charge">CHARGE</a></p>'],
    ['`a*b*c < "d"`', '<p><code>a*b*c &lt; "d"</code></p>'],
    ["* one\n  more\n* two", "<ul>\n<li>one more</li>\n<li>two</li>\n</ul>"],
    ["```\n=A1*2*3\n```", "<pre>=A1*2*3</pre>"],
  ])("turns %j into %s", (markdown, html) => {
    expect(bodyOf(markdown)).toBe(html);
  });

  it("keeps a table's cells, blank ones too", () => {
    const { document } = new JSDOM(helpPage("| a | b |\n| --- | --- |\n| | `x` |\n| 1 | 2 |")).window;
    const rows = [...document.querySelectorAll("tr")].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ["a", "b"],
      ["", "x"],
      ["1", "2"],
    ]);
  });

  it("leaves no mark-up of the functions' page unread, and leads every link to a place on it", () => {
    const markdown = readFileSync(path.join(__dirname, "../../docs/functions.md"), "utf8");
    const { document } = new JSDOM(helpPage(markdown)).window;
    for (const text of document.querySelectorAll("p, li, td, th, h1, h2")) {
      const plain = text.cloneNode(true) as Element;
      for (const code of plain.querySelectorAll("code")) code.remove();
      expect(plain.textContent).not.toMatch(/\*\*|\]\(|`|^\||^#+ /);
    }
    const links = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
    expect(links.length).toBeGreaterThan(15);
    for (const link of links) expect([link, document.getElementById(link.slice(1)) === null]).toEqual([link, false]);
  });
});
