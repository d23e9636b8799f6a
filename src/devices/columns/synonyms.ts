import type { ColumnRole } from "../device";
import { withoutAccents } from "../reading/withoutAccents";
import { titleKey } from "./titleKey";

/** Titles of a machine's last contact. */
const contact =
  list(`lastseen lastseenonline lastcheckin lastcheckedin lastcontact lastcontacted lastcontactedat lastonline
  lastresponse lastresponded lastcommunication lastcommunicated lastconnected lastconnection lastconnect
  lastactivity lastactive lastheartbeat heartbeat lastsync lastsynced lastsynchronization lastsynchronized
  lastreport lastreported lastreportedin lastping lastpolled lastpoll lastagentcontact lastagentcheckin
  lastagentcommunication lastmdmcheckin lastservercontact lastserverconnection remoteagentlastcontact
  lastonlinestatus lastup lastalive lastappliancecheckin mostrecentcheckin recentcheckin checkin lastguestactivity
  guestlastactivity seen lastagentevent timesincelastcontact timesincelastseen dayssincelastcontact
  dayssincelastseen dayssincelastcheckin dayssincelc daysoffline offlinefor offlinesince zuletztgesehen
  zuletztonline letzterkontakt letzteaktivität letzteverbindung dernièreconnexion derniercontact últimaconexión
  laatstgezien lastregistration lastregistered lastagentactivity zuletztaktiv letzteronlinekontakt
  letzteanmeldungamserver letztersync derniereactivite dernieresynchronisation derniereremontee vuenderniere
  dernierevue vupourladernierefois ultimocontacto ultimaactividad ultimavez vistoporultimavez ultimocontatto
  ultimaconexao ultimocontato ultimoaccesso laatstecontact laatsteverbinding laatstonline laatsteactiviteit
  ultimaconnessione ultimavisualizzazione vistoporultimo senastsedd senastonline senastansluten senastaktiv
  senastekontakt sidstset sidstonline sidstaktiv sidstekontakt sistsett sistonline sistaktiv sistekontakt
  viimeksinähty ostatniowidziany ostatniowidziane lastdata ostatnioonline ostatnikontakt ostatniepołączenie
  ostatniaaktywność naposledyviděno posledníkontakt poslednípřipojení posledníaktivita 最終接続 最終接続日時 最終接続日 最終通信
  最終通信日時 最終オンライン 最終確認 最終確認日時`);

/** Titles of the last time that something was found out or changed about a machine: they stand in where nothing tells of its contact. */
const change =
  list(`lastdeviceupdate lastinventory lastinventoryupdate lastinventoryreceived lastupdate lastupdated lastupload
  lastaudit lastscan lastscanned lastsuccessfulscan lastdiscovered lastsignin approximatelastsignin
  approximatelastsignindatetime lastlogontimestamp mostrecentdiscovery lastdiscovery lastpolicysync successfulscan
  lastsuccessfulinventory lasthardwarescan lasthwscan lasthardwareinventory lastinventoryscan updated modified
  lastmodified dernieremodification ultimamodificacion letzteanderung laatstgewijzigd`);

/**
 * Titles by which the columns of any product's export are recognised, per role, the surest first. They are written as
 * `titleKey` leaves them, and compared without accents. A word for the machine in front ("Device", "Agent", …) and a word
 * for a point in time behind ("date", "UTC", …) are taken off before comparing, so `Agent Last Contact Date (UTC)` is found
 * as `lastcontact`.
 */
const synonyms: Readonly<Record<ColumnRole, readonly string[]>> = {
  id: list(`deviceid agentid computerid machineid assetid endpointid deviceuid deviceuuid deviceguid agentguid agentuuid
    machineguid udid deviceudid resourceid systemid nodeid hostid sessionid jsscomputerid uid uuid guid id objectid
    hardwareid inventoryid ciid identifier deviceidentifier installationid`),
  name: list(`devicename computername machinename hostname assetname endpointname systemname name nodename agentname
    workstationname pcname servername vmname virtualmachinename displayname friendlyname longname shortname machname sysname netbiosname
    dnsname dnshostname fqdn fullyqualifieddomainname guestmachinename configurationname host device computer
    machine asset endpoint system agent node server workstation pc label nickname alias cn managedname localhostname
    gerätename geräte gerät rechnername rechner computernamen nomdelordinateur ordinateur nombredelequipo equipo
    nomedispositivo dispositivo apparaatnaam apparaat computernaam werkstationnaam clientcomputer nomdelappareil
    nomdemachine nomdelamachine nomdeposte nomduposte appareil nom nombredeldispositivo nombredeequipo
    nombre nomedelcomputer nomecomputer nomedispositivo nomedeldispositivo nomedodispositivo nomedocomputador
    nomedamaquina enhetsnamn datornamn enhedsnavn computernavn enhetsnavn maskinnavn datamaskinnavn laitteennimi
    nazwaurządzenia nazwakomputera nazwahosta urządzenie komputer nazwa názevzařízení názevpočítače zařízení počítač
    コンピューター名 コンピュータ名 デバイス名 ホスト名 端末名 機器名
    bezeichnung naam nome guestname endpointhostname referencetitle referencename configurationitemname
    assettag inventorynumber`),
  customer:
    list(`customername customer clientname client organizationname organisationname organization organisation companyname
    company orgname org customerorganization managedcustomer managedcompany endcustomer endcustomername
    psacompanyname companyfriendlyname businessname business tenantname tenant accountname account customproperty1
    subscriber customeraccount kundenname kunde mandant firma firmenname société entreprise empresa azienda cliente
    klant klantnaam entityname entity entite entidad entiteit kundenbezeichnung nomduclient nomdelclient
    raisonsociale cidname nombredelcliente nomecliente nomedocliente bedrijf bedrijfsnaam organisatie organizacion
    organizacao organizzazione unternehmen subestate kund kundnamn kundenavn företag virksomhed bedrift organisasjon
    asiakas klient nazwaklienta organizacja zákazník společnost 顧客 顧客名 会社 会社名 テナント`),
  site: list(`sitename site locationname location branchofficename branchoffice branchname branch officename office facility
    standort standortname groupname group sede sitio lieu niederlassung filiale emplacement lieux vestiging locatie
    ubicacion localizacao organizationgroup organizationgroupname organisationgroup orgunitpath
    organizationalunitpath networkname network groupnames team teamname plats
    lokation lokasjon sijainti lokalizacja oddział umístění pobočka 拠点 場所`),
  type: list(`devicetype assettype machinetype endpointtype computertype agenttype nodetype systemtype hosttype deviceclass
    assetclass nodeclass deviceclassification devicerole role assetcategory devicecategory category class
    classification type kind configurationtype operatingsystemrole osrole machinerole hardwaretype ostype devicekind
    typename gerätetyp typ tipo producttype typdappareil typedappareil typedemachine typedeposte typeapparaat
    apparaattype soortapparaat tipodedispositivo tipodeequipo tipodispositivo tipodeactivo art
    enhetstyp enhedstype enhetstype laitetyyppi typurządzenia rodzajurządzenia typzařízení 種類 種別 デバイスの種類
    assetlayout itemtype assetclassification`),
  formFactor: list(
    `formfactor chassistype chassis enclosuretype chassistypes casetype pcsystemtype bauform chassisform gehause`,
  ),
  os: list(`operatingsystem operatingsystemname osname os osfullname fullos osfull osinfo oscaption osdescription
    osdistribution osedition osplatform operatingsystemplatform platform osplatformname guestoperatingsystemname
    guestoperatingsystem operatingsystemversion osversion osfamily operatingsystemfamily ostype operatingsystemtype
    windowsversion betriebssystem systèmedexploitation sistemaoperativo besturingssysteem softwareversion firmware
    systemeexploitation sistemaoperacional operativsystem käyttöjärjestelmä systemoperacyjny operačnísystém`),
  serial: list(`serialnumber serial serialno serialnum sn servicetag dellservicetag biosserialnumber biosserial
    systemserialnumber machineserialnumber hardwareserialnumber hardwareserial guestmachineserialnumber
    vendorserialnumber manufacturerserialnumber chassisserialnumber enclosureserialnumber assetserial serialnumbers
    serviceid seriennummer seriennr numérodesérie númerodeserie serienummer ndeserie noserie noserie numdeserie
    nserie numeroseriale numerodiserie primaryserial primaryserialnumber deviceserial serialcode factoryserial
    sarjanumero numerseryjny nrseryjny sériovéčíslo シリアル番号 製造番号`),
  mac: list(`macaddress macaddresses mac macs primarymacaddress primarymac mac1 mac2 mac3 macaddress1 macaddress2 macaddress3
    ethernetmac ethernetmacaddress lanmac lanmacaddress wifimac wifimacaddress wlanmac wlanmacaddress wirelessmac
    wirelessmacaddress networkmac physicaladdress hardwareaddress guesthardwarenetworkaddress macaddr macaddrs macid
    ethernetaddress hwaddress hwaddr wifiaddress nicmac nicmacaddress adaptermac bluetoothmac macadresse adressemac
    direccionmac direccionesmac indirizzomac enderecomac primarymacaddr macadressen adressesmac
    macadress adresmac macadresa macosoite macアドレス`),
  status:
    list(`status online state onlinestatus isonline connectionstatus connectionstate connectivity connected isconnected
    availability availabilitystatus presence networkstatus livestatus currentlyonline onlinestate isactive
    active activestatus lifecyclestatus lifecycle lifecyclestate lifecyclestage assetstate configurationstatus
    installationstatus installstatus enrollmentstatus registrationstatus retired isretired deleted isdeleted
    decommissioned isdecommissioned decommissionedstatus archived isarchived trashed istrashed uninstalled
    isuninstalled offline isoffline isdisconnected disconnected operationalstatus statename statusname zustand
    statut etat estado stato estatus stan stav tila 状態 ステータス verbindungsstatus managementconnectivity consoleconnectivity removed isremoved
    disposed isdisposed isarchive unenrolled isunenrolled archivedstatus agentconnection
    retiredat retiredon retireddate retirementdate deletedat deletedon deleteddate datedeleted decommissionedat decommissionedon
    decommissioneddate decommissiondate deactivated isdeactivated deactivatedat deactivatedon deactivationdate archivedat archiveddate removedat removeddate disposedon disposaldate uninstalledat
    uninstalledon uninstalldate uninstalleddate`),
  managed:
    list(`managed ismanaged managedstatus managementstatus managementstate managedstate mdmmanaged isunmanaged unmanaged
    verwaltet managestatus onboardingstatus`),
  lastSeen: [...contact, ...change],
  firstSeen:
    list(`firstseen firstcheckin firstdiscovered firstcontact firstconnected created createdon createdat createdate
    creationdate datecreated dateadded added addedon addeddate enrollmentdate enrolled enrolledon enrolledat
    firstenrollment enrolledtime dateenrolled enrollmenttime agregadoel creadoel dateajout ajoutele creele
    toegevoegd toegevoegdop aangemaaktop erstmalsgesehen lastenrollment enrollment agentinstalledon agentinstalled
    agentinstall agentinstalldate installedon installed installdate installationdate registered registeredon
    registrationdate onboarded onboardedon onboardingdate deployedon discovered discoveredon activationdate joined
    hinzugefügtam erstelltam`),
  model: list(`devicemodel systemmodel computermodel machinemodel hardwaremodel model modelname modelnumber makemodel
    makeandmodel makeandmodelname manufacturermodel vendorbrandmodel guestmachinemodel productname product
    productmodel hardwareversion hardware modell modelo modèle modelidentifier primarymodel devicemodelname
    modelodelequipo modelid`),
};

/** True for a title that `synonymRank` knows for `lastSeen`, but not of the machine's contact. */
export function tellsOfChange(title: string): boolean {
  return (synonymRank(title, "lastSeen") ?? 0) >= contact.length * rankStep;
}

/** Words for the machine that titles begin with. */
const subjects = list(`device devices computer machine asset endpoint agent system host node equipment configuration
  workstation managed guest ci`);

/** Ranks between one synonym and the next. */
const rankStep = 10;

/** Words for a point in time that titles end with, and those that they begin with. */
const timeWords = /(date|time|datetime|timestamp|utc\d*|gmt\d*|local|localtime|at|on|am|zeitpunkt|datum)$/;
const leadingTimeWords = [
  /^(date|time|datum|fecha|data)/,
  /^(date|time|datum|fecha|data)(of|dela|de|du|der|des|di|da)/,
];

const timeRoles: ReadonlySet<ColumnRole> = new Set(["lastSeen", "firstSeen"]);

const ranks = new Map(
  Object.entries(synonyms).map(([role, keys]) => [role, new Map(keys.map((key, rank) => [key, rank]))] as const),
);

function list(words: string): readonly string[] {
  return withoutAccents(words).split(/\s+/);
}

/**
 * How surely a title names a role by the general synonyms: 0 is surest, `null` means not at all. Of two columns with the
 * same synonym, one in UTC comes before one without a zone, and that before one in local time.
 */
export function synonymRank(title: string, role: ColumnRole): number | null {
  const known = ranks.get(role)!;
  const plain = withoutAccents(title);
  const keys = [titleKey(plain), titleKey(plain.replace(/\([^)]*\)|\[[^\]]*\]/g, ""))];
  const spellings = timeRoles.has(role) ? keys.flatMap(withoutTimeWords) : keys;
  let best: number | null = null;
  for (const [distance, key] of spellings.flatMap(withoutSubject).entries()) {
    const rank = known.get(key);
    if (rank === undefined) continue;
    const total = rank * rankStep + Math.min(distance, 5) + zonePenalty(keys[0]!);
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
  for (const leading of leadingTimeWords) {
    const rest = key.replace(leading, "");
    if (rest !== key) keys.push(rest);
  }
  return keys;
}

function zonePenalty(key: string): number {
  if (/(utc|gmt)\d*$/.test(key)) return 0;
  return /local(time)?$/.test(key) ? 2 : 1;
}
