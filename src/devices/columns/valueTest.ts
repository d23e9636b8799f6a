import type { ColumnRole } from "../device";
import { tellsMachine } from "../reading/osFamily";
import { looksLikeDate } from "../reading/readDate";
import { isRealSerial } from "../reading/serial";
import { meaningOfType } from "../reading/typeWords";
import { isYesNo } from "../reading/yesNo";

/** Tells of one filled-in value whether it could be a role's; by it columns with equally good titles are told apart. */
export function fitsRole(role: ColumnRole, value: string): boolean {
  switch (role) {
    case "type":
      return meaningOfType(value) !== null;
    case "os":
      return tellsMachine(value);
    case "lastSeen":
    case "firstSeen":
      return looksLikeDate(value);
    case "serial":
      return isRealSerial(value);
    case "customer":
    case "site":
      return !isYesNo(value) && !/^\d+([.,]\d+)?$/.test(value);
    case "model":
      return !/^\d+([.,]\d+)*$/.test(value);
    case "name":
      return !isYesNo(value);
    default:
      return true;
  }
}
