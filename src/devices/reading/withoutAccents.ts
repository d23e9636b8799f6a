const notAscii = /[^\0-\x7f]/;

/** A text in which letters with accents have lost them: "Gerät" is "Gerat", "Número" is "Numero"; a "ß" stays. */
export function withoutAccents(text: string): string {
  return notAscii.test(text) ? text.normalize("NFD").replace(/\p{M}+/gu, "") : text;
}
