import { mechanisms, type Mechanism } from "./charge";

/** The mechanism that a user's words name: "Fill up", "fill-up" and "FillUp" are the same. Undefined for other words. */
export function findMechanism(words: string): Mechanism | undefined {
  const wanted = lettersOf(words);
  return mechanisms.find((known) => lettersOf(known) === wanted);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, "");
}
