import { meaningOfType } from "../reading/typeWords";
import { titleKey } from "./titleKey";

const machineWord = /device|computer|machine|host|asset|endpoint|server|workstation|node|agent|pc|gerät|rechner|ordina/;

/** True for a title with a word for a machine; a list under such a title is one of machines even where nothing else says so. */
export function namesMachine(title: string): boolean {
  return machineWord.test(titleKey(title));
}

/** True where a column has a word that means a type of machine. */
export function holdsMachineTypes(rows: readonly (readonly string[])[], index: number): boolean {
  return rows.some((row) => meaningOfType(row[index] ?? "") !== null);
}
