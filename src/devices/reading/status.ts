import { titleKey } from "../columns/titleKey";
import type { Product } from "../products/product";
import { readYesNo } from "./yesNo";

/** What a status column says of a machine; "" where it does not matter to billing. */
export type StatusMeaning = "retired" | "unmanaged" | "online" | "";

const onlineWords = new Set(
  `online|connected|up|alive|available|running|reachable|user idle|idle|currently online|active now|live|logged in`.split(
    "|",
  ),
);

const retiredWord =
  /\b(retired?|retiring|retirement|decommission(ed|ing)?|delet(ed|ion|e pending)|uninstall(ed|ation)?|disposed|scrapped|archived|trashed|wiped|wipe pending|unenroll(ed)?|deregistered|unregistered|removed|deactivated|revoked|de-?provisioned|non-?active)\b/;

/** A yes in such a column, by its title. */
const meaningOfYes: readonly (readonly [RegExp, StatusMeaning])[] = [
  [/offline|disconnected/, ""],
  [/retired|deleted|decommissioned|archived|trashed|uninstalled/, "retired"],
  [/online|connected|live|alive|presence|reachable/, "online"],
];

/** A no in such a column. */
const meaningOfNo: readonly (readonly [RegExp, StatusMeaning])[] = [[/offline|disconnected/, "online"]];

/**
 * Makes the function that reads one status column: by the product's words, then by the general ones. A yes or no means what
 * the column's title says: True under "Online" is online, True under "Deleted" is retired. "Offline", "overdue" and
 * "suspended" do not matter: the date of the last contact decides.
 *
 * @param activeIsOnline In an export without any date of last contact, "active" is all that tells and counts as online.
 */
export function makeStatusReader(title: string, product: Product | null, activeIsOnline: boolean) {
  const key = titleKey(title);
  const known = new Map<string, StatusMeaning>();
  const yes = meaningOfYes.find(([pattern]) => pattern.test(key))?.[1] ?? "";
  const no = meaningOfNo.find(([pattern]) => pattern.test(key))?.[1] ?? "";

  const read = (text: string): StatusMeaning => {
    const word = text.trim().toLowerCase().replace(/\s+/g, " ");
    if (product?.retired?.includes(word)) return "retired";
    if (product?.unmanaged?.includes(word)) return "unmanaged";
    if (product?.online?.includes(word)) return "online";
    const answer = readYesNo(word);
    if (answer !== null) return answer ? yes : no;
    if (retiredWord.test(word)) return /\b(not|never|un-?)\b ?/.test(word) ? "" : "retired";
    if (/^(un-?managed|not managed)\b/.test(word)) return "unmanaged";
    if (onlineWords.has(word) || /^online\b/.test(word)) return "online";
    return activeIsOnline && word === "active" ? "online" : "";
  };
  return (text: string): StatusMeaning => {
    let meaning = known.get(text);
    if (meaning === undefined) known.set(text, (meaning = read(text)));
    return meaning;
  };
}

/** Reads a column that says whether a machine is managed: "Unmanaged", No, False; a title with "un" in front turns it round. */
export function isUnmanaged(title: string, text: string): boolean {
  const word = text.trim().toLowerCase();
  const answer = readYesNo(word);
  if (answer !== null) return /^(is)?unmanaged/.test(titleKey(title)) ? answer : !answer;
  return /^(un-?managed|not managed|unenrolled|removed)\b/.test(word);
}

/** Sites and customers that are a shelf for retired machines, such as "Retired Assets" or "Deleted Devices". */
const shelf =
  /^(retired|decommissioned|deleted|disposed|archived)( (assets?|devices?|machines?|computers?|agents?|endpoints?|workstations?|servers?|equipment))?$/i;

/** True for the name of a site or customer under which retired machines are kept. */
export function isRetiredShelf(name: string): boolean {
  return shelf.test(name.trim());
}
