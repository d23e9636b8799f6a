/** Tells whether a text holds all words of a search, whatever their order and case; with nothing to search, every text does. */
export function searchWords(search: string): (text: string) => boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => {
    const plain = text.toLowerCase();
    return words.every((word) => plain.includes(word));
  };
}
