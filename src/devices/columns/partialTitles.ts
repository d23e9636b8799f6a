import type { ColumnRole } from "../device";

interface PartialTitle {
  /** Found in a title's key without accents. */
  readonly names: RegExp;
  /** Words that make it a title of something else. */
  readonly not: RegExp;
}

/**
 * Words by which a title names a role where none of an export's titles is a known one: "Customer / Site", "Org Serial Number",
 * "Last Callback". They are the last resort, since such a title may be about something else of the machine.
 */
const partialTitles: Readonly<Partial<Record<ColumnRole, PartialTitle>>> = {
  name: {
    names: /(host|computer|device|machine|endpoint|asset|workstation)name|nameof(the)?(device|computer|machine)/,
    not: /user|owner|group|policy|model|domain|netw|class|type|status|profile|parent|product|customer|client|site/,
  },
  customer: {
    names:
      /^(customer|client|company|organi[sz]ation|tenant|endcustomer|mspcustomer)|(customer|client|company|organi[sz]ation|tenant)name$/,
    not: /id$|code|number|type|version|status|mail|phone|contact|key|guid|(?<!ac)count|domain|activ|date|url|address|agent|unit|last/,
  },
  serial: {
    names: /serial/,
    not: /battery|monitor|disk|drive|dock|display|port|licen[sc]e|cert|product|board|sim|ram|memory|adapter/,
  },
  os: {
    names:
      /operatingsystem|^os(?=caption|desc|detail|display|edition|full|info|label|long|pretty|product|string|text|title)/,
    not: /version|build|install|arch|lang|key|status|end|support|serial|date|bit|hardware|patch|update|release|upgrade|licen|drive/,
  },
  mac: { names: /macaddress|hardwareaddress|physicaladdress/, not: /gateway|router|switch|neighbo/ },
  lastSeen: {
    names:
      /(last|latest|mostrecent)(time|date)?(seen|contact|check|call|comm|connect|connection|online|heart|ping|poll|refresh|report|respon|sync|activ|alive|beat|phone|talk|signal|hello|keepalive)/,
    not: /user|login|logon|logged|boot|restart|patch|backup|disconnect|offline|script|job|error|threat|password|policychange|audit|alert/,
  },
};

/** True for a title, as `titleKey` leaves it and without accents, that may name the role where no known title does. */
export function mayName(key: string, role: ColumnRole): boolean {
  const partial = partialTitles[role];
  return partial !== undefined && partial.names.test(key) && !partial.not.test(key);
}
