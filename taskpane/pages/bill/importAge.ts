import type { PreviewLine } from "../../../src/billing";
import { sentence, type Finding } from "../../../src/messages";

/** An old import makes every line that rests on it doubtful in the same words: it is shown once, above them. */
export function isAboutImport({ code }: Finding): boolean {
  return code === "billing.oldImport";
}

/** What is to be said of the imports beneath these lines, each thing once. */
export function importFindings(lines: readonly PreviewLine[]): readonly Finding[] {
  const about = lines.flatMap(({ findings }) => findings.filter(isAboutImport));
  return [
    ...new Map(about.map((finding) => [sentence({ ...finding, place: {} }), { ...finding, place: {} }])).values(),
  ];
}
