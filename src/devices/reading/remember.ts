/** The same answers, each worked out once for each text: an export has few kinds of words in many rows. */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) known.set(text, (value = answer(text)));
    return value;
  };
}
