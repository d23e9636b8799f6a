import type { ColumnRole } from "../device";

interface PartialTitle {
  /** Found in a title's key without accents. */
  readonly names: RegExp;
  /** Words that make it a title of something else. */
  readonly not: RegExp;
}

/**
 * Words by which a title names a role where none of an export's titles is a known one: "Customer / Site", "Org Serial Number",
 * "Last Callback", "Dernière communication". They are the last resort, since such a title may be about something else of the machine.
 */
const partialTitles: Readonly<Partial<Record<ColumnRole, PartialTitle>>> = {
  name: {
    names: anyOf(
      /(host|computer|device|machine|endpoint|asset|workstation)name|nameof(the)?(device|computer|machine)/,
      /(gerate|endgerate|rechner|maschinen|agenten|system)(name|bezeichnung)/,
      /nom(de|du)?(la|l)?(agent|poste|pc|machine|ordinateur|appareil|equipement|peripherique|serveur|station|terminal|hote)/,
      /nombre(de)?(la|l)?(agente|equipo|dispositivo|ordenador|host|servidor|maquina|pc|computadora?|terminal)/,
      /nome(d[aeio]l{0,2}a?)?(agente|computer|computador|dispositivo|host|macchina|maquina|pc|sistema|terminal|equipamento)/,
    ),
    not: /user|owner|group|policy|model|domain|netw|class|type|status|profile|parent|product|customer|client|site|utili[sz]|usuario|utente/,
  },
  customer: {
    names: anyOf(
      /^(customer|client|company|organi[sz]ation|tenant|endcustomer|mspcustomer)|(customer|client|company|organi[sz]ation|tenant)name$/,
      /^(kunde|mandant|firma|klant|cliente|societe|entreprise|empresa|azienda)|(kunden|mandanten|firmen)(name|bezeichnung)$/,
      /^(nom|nombre|nome)(d[aeiou]l{0,2}a?)?(client|cliente|societe|entreprise|empresa|azienda)$/,
    ),
    not: /id$|code|number|type|version|status|mail|phone|contact|key|guid|(?<!ac)count|domain|activ|date|url|address|agent|unit|last|nummer|nr$|numero|telef|typ$|tipo/,
  },
  type: {
    names: anyOf(
      /(device|computer|machine|endpoint|asset|workstation)(type|class|category|kind)/,
      /(gerate|endgerate|rechner|maschinen|computer|agenten)(typ|art|klasse|kategorie)$/,
      /^type(de|du|d)?(la|l)?(agent|poste|pc|machine|ordinateur|appareil|equipement|peripherique|materiel)/,
      /^tipo(d[aeio]l{0,2}a?)?(agente|equipo|dispositivo|ordenador|maquina|macchina|computer|computador|equipamento|terminal)/,
    ),
    not: /id$|user|policy|licen|code|connection|owner|join|storage|disk|group/,
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
    names: anyOf(
      /(last|latest|mostrecent)(time|date)?(seen|contact|check|call|comm|connect|connection|online|heart|ping|poll|refresh|report|respon|sync|activ|alive|beat|phone|talk|signal|hello|keepalive)/,
      /(letzte[rs]?|derni(er|ere)|ultim[ao]|laatste?|senaste?|sidste|siste)(date|datum|fecha|data)?(de|di|del|d)?(la|l)?([ck]om+un|[ck]on+e[ckx]|[ck]onta[ckt]|a[ckt]+i[vf]|sinc|sync|verbind|online|enligne|enlinea|inlinea|rapport|remont|meldung|r[ie]lev|detec|anslut)/,
    ),
    not: /user|login|logon|logged|boot|restart|patch|backup|disconnect|offline|script|job|error|threat|password|policychange|audit|alert|benutzer|utili[sz]a|usuario|utente|gebruiker|sicherung|sauvegarde|getrennt|deconn|desconex/,
  },
};

function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join("|"));
}

/** True for a title, as `titleKey` leaves it and without accents, that may name the role where no known title does. */
export function mayName(key: string, role: ColumnRole): boolean {
  const partial = partialTitles[role];
  return partial !== undefined && partial.names.test(key) && !partial.not.test(key);
}
