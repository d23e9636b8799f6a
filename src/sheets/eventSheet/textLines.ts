/** A text cut into lines of at most `length` characters, between words where there are any; one line at least. */
export function textLines(text: string, length: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((part) => pieces(part, length))) {
    if (line === "") line = word;
    else if (line.length + 1 + word.length <= length) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function pieces(word: string, length: number): string[] {
  const characters = [...word];
  const parts: string[] = [];
  for (let from = 0; from < characters.length; from += length)
    parts.push(characters.slice(from, from + length).join(""));
  return parts;
}
