import type { ColumnRole } from "../device";
import { titleKey } from "./titleKey";

/**
 * Titles by which the columns of any product's export are recognised, per role, the surest first. They are written as
 * `titleKey` leaves them. A word for the machine in front ("Device", "Agent", …) and a word for a point in time behind
 * ("date", "UTC", …) are taken off before comparing, so `Agent Last Contact Date (UTC)` is found as `lastcontact`.
 */
const synonyms: Readonly<Record<ColumnRole, readonly string[]>> = {
  id: list(`deviceid agentid computerid machineid assetid endpointid deviceuid deviceuuid deviceguid agentguid agentuuid
    machineguid udid deviceudid resourceid systemid nodeid hostid sessionid jsscomputerid uid uuid guid id objectid
    hardwareid inventoryid ciid`),
  name: list(`devicename computername machinename hostname assetname endpointname systemname name nodename agentname
    workstationname pcname servername displayname friendlyname longname shortname machname sysname netbiosname dnsname
    dnshostname fqdn fullyqualifieddomainname guestmachinename configurationname host device computer machine
    asset endpoint system agent node server workstation pc label nickname alias cn managedname localhostname
    gerätename geräte gerät rechnername rechner computernamen nomdelordinateur ordinateur nombredelequipo equipo
    nomedispositivo dispositivo`),
  customer: list(`customername customer clientname client organizationname organisationname organization organisation
    companyname company orgname org customerorganization managedcustomer managedcompany endcustomer endcustomername
    psacompanyname companyfriendlyname businessname business tenantname tenant accountname account
    customproperty1 subscriber customeraccount kundenname kunde mandant firma firmenname société entreprise empresa
    azienda cliente klant klantnaam`),
  site: list(`sitename site locationname location branchofficename branchoffice branchname branch officename office
    facility standort standortname groupname group sede sitio lieu`),
  type: list(`devicetype assettype machinetype endpointtype computertype agenttype nodetype systemtype hosttype
    deviceclass assetclass nodeclass deviceclassification devicerole role assetcategory devicecategory
    category class classification type kind configurationtype operatingsystemrole osrole machinerole hardwaretype
    ostype devicekind typename gerätetyp typ tipo producttype`),
  formFactor: list(`formfactor chassistype chassis enclosuretype chassistypes casetype pcsystemtype bauform`),
  os: list(`operatingsystem operatingsystemname osname os osfullname fullos osfull osinfo oscaption osdescription
    osdistribution osedition osplatform operatingsystemplatform platform osplatformname guestoperatingsystemname
    guestoperatingsystem operatingsystemversion osversion osfamily operatingsystemfamily ostype operatingsystemtype
    windowsversion betriebssystem systèmedexploitation sistemaoperativo besturingssysteem softwareversion firmware`),
  serial: list(`serialnumber serial serialno serialnum sn servicetag dellservicetag biosserialnumber biosserial
    systemserialnumber machineserialnumber hardwareserialnumber hardwareserial guestmachineserialnumber
    vendorserialnumber manufacturerserialnumber chassisserialnumber enclosureserialnumber assetserial
    serialnumbers serviceid seriennummer seriennr numérodesérie númerodeserie serienummer`),
  mac: list(`macaddress macaddresses mac macs primarymacaddress primarymac mac1 mac2 mac3 macaddress1 macaddress2
    macaddress3 ethernetmac ethernetmacaddress lanmac lanmacaddress wifimac wifimacaddress wlanmac wlanmacaddress
    wirelessmac wirelessmacaddress networkmac physicaladdress hardwareaddress guesthardwarenetworkaddress
    macaddr macaddrs macid ethernetaddress hwaddress hwaddr wifiaddress nicmac nicmacaddress adaptermac bluetoothmac macadresse adressemac`),
  status: list(`status online state onlinestatus isonline connectionstatus connectionstate connectivity connected
    isconnected availability availabilitystatus presence networkstatus livestatus currentlyonline onlinestate
    isactive activestatus lifecyclestatus lifecycle lifecyclestate lifecyclestage assetstate configurationstatus
    installationstatus installstatus enrollmentstatus registrationstatus retired isretired deleted isdeleted decommissioned
    isdecommissioned decommissionedstatus archived isarchived trashed istrashed uninstalled isuninstalled offline
    isoffline isdisconnected disconnected operationalstatus statename statusname zustand`),
  managed: list(`managed ismanaged managedstatus managementstatus managementstate managedstate mdmmanaged
    isunmanaged unmanaged verwaltet`),
  lastSeen:
    list(`lastseen lastseenonline lastcheckin lastcheckedin lastcontact lastcontacted lastcontactedat lastonline lastresponse
    lastresponded lastcommunication lastcommunicated lastconnected lastconnection lastconnect lastactivity lastactive
    lastheartbeat heartbeat lastsync lastsynced lastsynchronization lastsynchronized lastreport lastreported
    lastreportedin lastping lastpolled lastpoll lastagentcontact lastagentcheckin lastagentcommunication
    lastmdmcheckin lastservercontact lastserverconnection remoteagentlastcontact lastonlinestatus lastup lastalive
    lastappliancecheckin mostrecentcheckin recentcheckin checkin
    lastdeviceupdate lastinventory lastinventoryupdate lastinventoryreceived lastupdate lastupdated lastupload
    lastaudit lastscan lastscanned lastsuccessfulscan lastdiscovered lastguestactivity guestlastactivity
    lastsignin approximatelastsignin approximatelastsignindatetime lastlogontimestamp timesincelastcontact
    timesincelastseen dayssincelastcontact dayssincelastseen dayssincelastcheckin dayssincelc daysoffline offlinefor
    offlinesince updated modified lastmodified zuletztgesehen zuletztonline letzterkontakt letzteaktivität
    letzteverbindung dernièreconnexion derniercontact últimaconexión laatstgezien`),
  firstSeen: list(`firstseen firstcheckin firstdiscovered firstcontact firstconnected created createdon createdat
    createdate creationdate datecreated dateadded added addedon addeddate enrollmentdate enrolled enrolledon enrolledat
    lastenrollment enrollment agentinstalledon agentinstalled agentinstall agentinstalldate installedon installed
    installdate installationdate registered registeredon registrationdate onboarded onboardedon onboardingdate deployedon
    discovered discoveredon activationdate joined hinzugefügtam erstelltam`),
  model: list(`devicemodel systemmodel computermodel machinemodel hardwaremodel model modelname modelnumber makemodel
    makeandmodel makeandmodelname manufacturermodel vendorbrandmodel guestmachinemodel productname product productmodel
    hardwareversion hardware modell modelo modèle modelidentifier`),
};

/** Words for the machine that titles begin with. */
const subjects = list(`device devices computer machine asset endpoint agent system host node equipment configuration
  workstation managed guest ci`);

/** Words for a point in time that titles end with. */
const timeWords = /(date|time|datetime|timestamp|utc\d*|gmt\d*|local|localtime|at|on)$/;

const timeRoles: ReadonlySet<ColumnRole> = new Set(["lastSeen", "firstSeen"]);

const ranks = new Map(
  Object.entries(synonyms).map(([role, keys]) => [role, new Map(keys.map((key, rank) => [key, rank]))] as const),
);

function list(words: string): readonly string[] {
  return words.split(/\s+/);
}

/**
 * How surely a title names a role by the general synonyms: 0 is surest, `null` means not at all. Of two columns with the
 * same synonym, one in UTC comes before one without a zone, and that before one in local time.
 */
export function synonymRank(title: string, role: ColumnRole): number | null {
  const known = ranks.get(role)!;
  const keys = [titleKey(title), titleKey(title.replace(/\([^)]*\)|\[[^\]]*\]/g, ""))];
  const spellings = timeRoles.has(role) ? keys.flatMap(withoutTimeWords) : keys;
  let best: number | null = null;
  for (const [distance, key] of spellings.flatMap(withoutSubject).entries()) {
    const rank = known.get(key);
    if (rank === undefined) continue;
    const total = rank * 10 + Math.min(distance, 5) + zonePenalty(keys[0]!);
    if (best === null || total < best) best = total;
  }
  return best;
}

function withoutSubject(key: string): readonly string[] {
  const subject = subjects.find((word) => key.startsWith(word) && key.length > word.length);
  const rest = subject === undefined ? "" : key.slice(subject.length);
  // A "Group" may be a customer's; a "Computer Group" is one of the many groups that a policy goes by.
  return rest === "" || rest.startsWith("group") ? [key] : [key, rest];
}

function withoutTimeWords(key: string): readonly string[] {
  const keys = [key];
  for (let shorter = key.replace(timeWords, ""); shorter !== keys.at(-1)!; shorter = shorter.replace(timeWords, "")) {
    keys.push(shorter);
  }
  return keys;
}

function zonePenalty(key: string): number {
  if (/(utc|gmt)\d*$/.test(key)) return 0;
  return /local(time)?$/.test(key) ? 2 : 1;
}
