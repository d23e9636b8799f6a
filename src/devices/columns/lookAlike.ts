import type { ColumnRole, ImportedColumn } from "../device";
import { holdsMachineTypes, namesMachine } from "./machineSigns";
import { titleKey } from "./titleKey";

/** Reports that name machines or customers but are no device list. */
export type LookAlike = "patch" | "vulnerability" | "event" | "people" | "software" | "site";

/** Titles that only such a report has: one row is one patch, one weakness, one ticket of one machine. */
const sureTitles = {
  patch:
    keys(`patchname patchtitle patchid kb kbnumber kbarticle kbarticleid kbid hotfix hotfixid updatetitle updatename
    updateid missingpatch bulletinid msrcnumber msrcseverity discoveredinstalldate patchdescription`),
  vulnerability: keys(`cve cveid cvenumber vulnerabilityname vulnerabilityid vulnerabilitytitle cvss
    cvssscore cvssbasescore cvssv2 cvssv3 cvssv3score exploitavailable exploitability pluginid weakness weaknessname`),
  event: keys("ticketid ticketnumber ticketno ticketsubject incidentid incidentnumber"),
};

/** Titles of such a report that a device list with details of its machines may have as well. */
const likelyTitles = {
  patch: keys("patch"),
  vulnerability: keys("threatstatus vulnerability"),
  event: keys("ticket invoicenumber invoiceid"),
};

/** Titles that only count where there are several rows for each machine. */
const weakTitles = {
  patch: keys("patches missingpatches kbs update updates patchstatus patchcategory installstate patchseverity"),
  vulnerability: keys("threat threats threatname cves severity riskseverity remediation affectedsoftware"),
  event: keys("alert alertid alerttype alertmessage event eventid eventtype job jobname jobstatus check checkname"),
};

/** Titles of what a person has and no machine does; a column "User email" is of the machine's user. */
const personTitles =
  keys(`email emailaddress mail upn userprincipalname jobtitle firstname lastname surname givenname phone phonenumber
  mobilephone businessphone workphone`);
const machineDetails: readonly ColumnRole[] = ["serial", "mac", "os", "model", "formFactor"];
/** When a person last did something, which is read like a machine's last contact. */
const personWasSeen = /sign|log|activ/;

const softwareTitles =
  keys(`softwarename software softwaretitle applicationname application appname app programname program
  programmname anwendung`);
const softwareDetails =
  keys(`version softwareversion applicationversion appversion publisher vendor manufacturer installdate
  installedon networkinstallations managedinstallations installations installationcount installcount softwaretype
  licenses licences licensetype total count devicecount devices`);

const countTitles =
  keys(`devices devicecount numberofdevices totaldevices deviceno agents agentcount numberofagents totalagents
  endpoints endpointcount numberofendpoints totalendpoints computers computercount totalcomputers assets assetcount
  totalassets workstations workstationcount servers servercount machines machinecount managednodes nodecount`);

/** Roles that only a list of single machines fills. */
const machineRoles: readonly ColumnRole[] = ["serial", "mac", "os", "lastSeen", "model"];
const detailRoles: readonly ColumnRole[] = ["serial", "mac", "os", "firstSeen", "model"];

/** So many rows per machine make a report of a list that names its columns like one. */
const rowsPerMachine = 1.5;

function keys(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/**
 * Finds whether a file is one of the reports that look like a device list, and by which title. `null` for a device list.
 *
 * @param columns Columns that were found for roles.
 * @param rows Rows under the header, for the columns that only count.
 * @param perMachine Rows per name of a machine in these rows; 0 where there is no name.
 */
export function findLookAlike(
  headers: readonly string[],
  columns: readonly ImportedColumn[],
  rows: readonly (readonly string[])[],
  perMachine: number,
): { readonly kind: LookAlike; readonly title: string } | null {
  const roles = new Set(columns.map(({ role }) => role));
  const titleOf = (known: ReadonlySet<string>, except = -1) =>
    headers.findIndex((title, i) => i !== except && known.has(titleKey(title)));
  const named = (kind: LookAlike, column: number) => ({ kind, title: headers[column]!.trim() });

  for (const kind of ["vulnerability", "patch", "event"] as const) {
    const isDetailed = detailRoles.filter((role) => roles.has(role)).length >= 2;
    const title = [
      titleOf(sureTitles[kind]),
      isDetailed && perMachine < rowsPerMachine ? -1 : titleOf(likelyTitles[kind]),
      perMachine < rowsPerMachine ? -1 : titleOf(weakTitles[kind]),
    ].find((column) => column >= 0);
    if (title !== undefined) return named(kind, title);
  }
  const person = titleOf(personTitles);
  if (person >= 0 && !machineDetails.some((role) => roles.has(role)) && isOfPeople(columns, rows)) {
    return named("people", person);
  }
  const software = titleOf(softwareTitles);
  if (software >= 0 && titleOf(softwareDetails, software) >= 0 && !isMachineList(roles, perMachine)) {
    return named("software", software);
  }
  const count = titleOf(countTitles);
  if (count >= 0 && !machineRoles.some((role) => roles.has(role)) && holdsNumbers(rows, count)) {
    return named("site", count);
  }
  return null;
}

/** True where nothing in the columns found speaks of machines: not the titles, not the types, not the last contact. */
function isOfPeople(columns: readonly ImportedColumn[], rows: readonly (readonly string[])[]): boolean {
  return !columns.some(
    (column) =>
      namesMachine(column.title) ||
      (column.role === "type" && holdsMachineTypes(rows, column.index)) ||
      (column.role === "lastSeen" && !personWasSeen.test(titleKey(column.title))),
  );
}

function isMachineList(roles: ReadonlySet<ColumnRole>, perMachine: number): boolean {
  return (roles.has("serial") || roles.has("mac") || roles.has("id")) && perMachine > 0 && perMachine < rowsPerMachine;
}

function holdsNumbers(rows: readonly (readonly string[])[], column: number): boolean {
  const values = rows.flatMap((row) => row[column]?.trim() || []);
  return values.length > 0 && values.every((value) => /^\d+$/.test(value));
}
