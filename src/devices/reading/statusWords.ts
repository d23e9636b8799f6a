import { withoutAccents } from "./withoutAccents";

/** Words, without accents, for a machine that is online at the export. */
export const onlineWords = new Set(
  `online|connected|up|alive|available|running|reachable|user idle|idle|currently online|active now|live|logged in|
  verbunden|en ligne|connecte|en linea|conectado|verbonden|in linea|connesso|
  ansluten|tilsluttet|tilkoblet|połaczony`
    .split("|")
    .map((word) => word.trim()),
);

/** Words that take back what another column says: a machine that is offline in one column is not online by another. */
export const offlineWords = new Set(
  `offline|disconnected|not connected|down|unreachable|hors ligne|deconnecte|nicht verbunden|getrennt|desconectado|
  sin conexion|fuera de linea|niet verbonden|non in linea|disconnesso|frankopplad|afbrudt|frakoblet|rozłaczony`
    .split("|")
    .map((word) => word.trim()),
);

/** True for a word that says whether a machine is connected at this moment. */
export function isConnectionWord(text: string): boolean {
  const word = withoutAccents(text).trim().toLowerCase();
  return onlineWords.has(word) || offlineWords.has(word);
}

/** A word for a machine that is no longer in use. */
export const retiredWord =
  /\b(retired?|retiring|retirement|de-?comm?iss?ion(ed|ing)?|de-?comm('?e?d)?|delet(ed|ion|e pending)|uninstall(ed|ation)?|disposed|disposal|scrapped|recycled|sold|stolen|written off|end of life|out of service|archived|trashed|wiped|wipe pending|(un|dis)-?enroll(ed)?|deregistered|unregistered|removed|deactivated|revoked|de-?provisioned|off-?boarded|non-?active)\b/;

/** The same in other languages, without accents. */
export const otherRetiredWord =
  /\b(ausser betrieb|ausgemustert|stillgelegt|ausgesondert|geloscht|deinstalliert|entfernt|archiviert|verschrottet|au rebut|mis au rebut|retire|hors service|supprime|desinstalle|archive|reforme|retirado|eliminado|desinstalado|dado de baja|archivado|fuera de servicio|buiten gebruik|verwijderd|gearchiveerd|afgevoerd|ritirato|eliminato|dismesso|desativado|descartado|avvecklad|kasserad|raderad|borttagen|avinstallerad|udfaset|slettet|kasseret|fjernet|afinstalleret|utfaset|kassert|avinstallert|arkiver(ad|et|t)|poistettu|wycofan[ya]|odinstalowan[ya]|zlikwidowan[ya]|zarchiwizowan[ya]|vyrazen[oya]|odinstalovan[oya])\b/;

/** What a machine without an agent is called. */
export const unmanagedWord =
  /^(un-?managed|not managed|(not|can be|never) onboarded|nicht verwaltet|non gere|no (administrado|gestionado)|niet beheerd|non gestito)\b/;
