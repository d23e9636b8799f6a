import { titleKey } from "../columns/titleKey";
import type { Product } from "../products/product";
import { readDate } from "./readDate";
import { offlineWords, onlineWords, otherRetiredWord, retiredWord, unmanagedWord } from "./statusWords";
import { withoutAccents } from "./withoutAccents";
import { readYesNo } from "./yesNo";

/** What a status column says of a machine; "" where it does not matter to billing. "offline" takes back another's "online". */
export type StatusMeaning = "retired" | "unmanaged" | "online" | "offline" | "";

/** A yes in such a column, by its title. */
const meaningOfYes: readonly (readonly [RegExp, StatusMeaning])[] = [
  [/offline|disconnected/, "offline"],
  [/retire|delet|decommission|archive|trashed|uninstall|removed|dispos|unenrolled|deactivat/, "retired"],
  [/online|connected|live|alive|presence|reachable/, "online"],
];

/** In a column of such a title "connected" means: not cut off by the security product, however long it has been away. */
const isolationTitle = /^networkstatus$/;

/** A yes under such a title says "active". */
const activeTitle = /^(is)?active(status)?$/;

/** A no in such a column. */
const meaningOfNo: readonly (readonly [RegExp, StatusMeaning])[] = [
  [/offline|disconnected/, "online"],
  [/online|connected|reachable/, "offline"],
];

/**
 * Makes the function that reads one status column: by the product's words, then by the general ones. A yes or no means what
 * the column's title says: True under "Online" is online, True under "Deleted" is retired; so is a day that has come under
 * "Decommissioned on". "Offline", "overdue" and "suspended" do not matter: the date of the last contact decides.
 *
 * @param asOf The export's date, in milliseconds since 1970.
 * @param activeIsOnline In an export without any date of last contact, "active" is all that tells and counts as online.
 */
export function makeStatusReader(title: string, product: Product | null, asOf: number, activeIsOnline: boolean) {
  const key = titleKey(title);
  const isIsolation = isolationTitle.test(key);
  const isActive = activeIsOnline && activeTitle.test(key);
  const known = new Map<string, StatusMeaning>();
  const yes = meaningOfYes.find(([pattern]) => pattern.test(key))?.[1] ?? "";
  const no = meaningOfNo.find(([pattern]) => pattern.test(key))?.[1] ?? "";

  const read = (text: string): StatusMeaning => {
    const word = withoutAccents(text).trim().toLowerCase().replaceAll("ß", "ss").replace(/\s+/g, " ");
    if (product?.retired?.includes(word)) return "retired";
    if (product?.unmanaged?.includes(word)) return "unmanaged";
    if (product?.online?.includes(word)) return "online";
    const answer = readYesNo(word);
    if (answer !== null) return answer ? yes || (isActive ? "online" : "") : no;
    if (retiredWord.test(word) || otherRetiredWord.test(word)) return isDenied.test(word) ? "" : "retired";
    if (unmanagedWord.test(word)) return "unmanaged";
    if (onlineWords.has(word) || /^online\b/.test(word)) return isIsolation && word !== "online" ? "" : "online";
    if (offlineWords.has(word) || /^offline\b/.test(word)) return "offline";
    if (yes === "retired" && hasCome(text.trim(), asOf)) return "retired";
    return activeIsOnline && word === "active" ? "online" : "";
  };
  return (text: string): StatusMeaning => {
    let meaning = known.get(text);
    if (meaning === undefined) known.set(text, (meaning = read(text)));
    return meaning;
  };
}

const isDenied = /\b(not|never|un(?!-?enroll)-?|nicht|niet|no|non(?!-?active))\b ?/;

/** True for a date that lies before the export's, however its day and month are read. */
function hasCome(text: string, asOf: number): boolean {
  const reading = readDate(text, asOf);
  if (reading === null || (Number.isNaN(reading.dayFirst) && Number.isNaN(reading.monthFirst))) return false;
  return [reading.dayFirst, reading.monthFirst].every(
    (moment) => Number.isNaN(moment) || (moment > 0 && moment <= asOf),
  );
}

/** Reads a column that says whether a machine is managed: "Unmanaged", No, False; a title with "un" in front turns it round. */
export function isUnmanaged(title: string, text: string): boolean {
  const word = withoutAccents(text).trim().toLowerCase();
  const answer = readYesNo(word);
  if (answer !== null) return /^(is)?unmanaged/.test(titleKey(title)) ? answer : !answer;
  return unmanagedWord.test(word) || /^(unenrolled|removed)\b/.test(word);
}

/** Sites and customers that are a shelf for retired machines, such as "Retired Assets" or "Deleted Devices". */
const shelf =
  /^(retired|decommissioned|deleted|disposed|archived)( (assets?|devices?|machines?|computers?|agents?|endpoints?|workstations?|servers?|equipment))?$/i;

/** True for the name of a site or customer under which retired machines are kept. */
export function isRetiredShelf(name: string): boolean {
  return shelf.test(name.trim());
}
