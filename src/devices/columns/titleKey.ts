/**
 * What column titles are compared by: letters and digits only, in lower case. `Last response (UTC)`, `LAST_RESPONSE_UTC`
 * and `LastResponseUtc` are one title.
 */
export function titleKey(title: string): string {
  return title
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
