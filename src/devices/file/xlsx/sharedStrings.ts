import { readXml, withoutEscapes } from "./parseXml";

/** Reads the workbook's table of strings: runs of rich text joined, phonetic readings left out. Null where it is damaged. */
export function readSharedStrings(bytes: Uint8Array): readonly string[] | null {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let inPhonetic = false;
  const whole = readXml(bytes, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") inPhonetic = true;
      else if (name === "t") inText = !inPhonetic;
    },
    close: (name) => {
      if (name === "si") strings.push(withoutEscapes(text));
      else if (name === "rPh") inPhonetic = false;
      else if (name === "t") inText = false;
    },
    text: (part) => {
      if (inText) text += part;
    },
  });
  return whole ? strings : null;
}
