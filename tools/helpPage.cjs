/**
 * Turns docs/functions.md into the page that a function's help address leads to. It knows the Markdown that this page is
 * written in and no more: headings, paragraphs, lists, tables, fenced code, code, bold, italics and links.
 */

const style = `
  body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #242424; }
  h1, h2 { line-height: 1.25; }
  h2 { margin-top: 2.5rem; }
  table { border-collapse: collapse; margin: 1rem 0; }
  th, td { border: 1px solid #d1d1d1; padding: 0.25rem 0.75rem; text-align: left; vertical-align: top; }
  th { background: #f5f5f5; }
  code { font-family: Consolas, monospace; font-size: 0.9em; background: #f5f5f5; overflow-wrap: anywhere; }
  pre { background: #f5f5f5; padding: 0.75rem; white-space: pre-wrap; }
  :target { background: #fff4ce; }
`;

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The anchor of a heading, as the links in the page name it. @param {string} title */
const anchor = (title) =>
  title
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .trim()
    .replace(/\s+/g, "-");

/** Text with code, links, bold and italics; nothing inside code is anything else. @param {string} text */
function inline(text) {
  return text
    .split(/(`[^`]+`)/)
    .map((part) =>
      part.startsWith("`")
        ? `<code>${escaped(part.slice(1, -1))}</code>`
        : escaped(part)
            .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '<a href="$2">$1</a>')
            .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
            .replace(/\*([^*]+)\*/g, "<em>$1</em>"),
    )
    .join("");
}

/** @param {readonly string[]} lines */
function table([header = "", , ...rows]) {
  const cells = (line, tag) =>
    line
      .trim()
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`)
      .join("");
  const body = rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("\n");
  return `<table>\n<thead><tr>${cells(header, "th")}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

/** @param {string} block Lines without a blank one between them. */
function blockOf(block) {
  const lines = block.split("\n");
  const heading = /^(#+) (.+)$/.exec(lines[0]);
  if (heading) {
    const level = heading[1].length;
    return `<h${level} id="${anchor(heading[2])}">${inline(heading[2])}</h${level}>`;
  }
  if (lines[0].startsWith("```")) return `<pre>${escaped(lines.slice(1, -1).join("\n"))}</pre>`;
  if (lines[0].startsWith("|")) return table(lines);
  if (lines[0].startsWith("* ")) {
    const items = block.slice(2).split("\n* ");
    return `<ul>\n${items.map((item) => `<li>${inline(item.replace(/\n\s*/g, " "))}</li>`).join("\n")}\n</ul>`;
  }
  return `<p>${inline(lines.join(" "))}</p>`;
}

/**
 * @param {string} markdown
 * @returns {string} a page that needs no other file
 */
exports.helpPage = (markdown) => {
  const blocks = markdown
    .trim()
    .split(/\n\s*\n/)
    .map(blockOf);
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
<title>${escaped(title)} – DeviceBill</title>
<style>${style}</style>
</head>
<body>
${blocks.join("\n")}
</body>
</html>
`;
};
