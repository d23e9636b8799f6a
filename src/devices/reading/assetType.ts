import { isLaptopModel, typeOfFormFactor, typeOfModel } from "./formFactor";
import { inferOsFamily } from "./osFamily";
import type { OsFamily } from "./osFamily";
import { remember } from "./remember";
import { isGenericType, meaningOfType, typeWord } from "./typeWords";

/** What a machine's row says about its kind. The device's name is no part of it: names lie. */
export interface TypeEvidence {
  readonly sourceType: string;
  readonly os: string;
  readonly formFactor: string;
  readonly model: string;
}

export interface TypeRules {
  /** The user's rules, source type → asset type; they go first. Compared without regard to case. */
  readonly rules?: ReadonlyMap<string, string>;
  /** The product's own words. */
  readonly own?: Readonly<Record<string, string>>;
  /** Asset types that are billed as another one. */
  readonly rollUp?: ReadonlyMap<string, string>;
}

export interface InferredType {
  readonly assetType: string;
  /** False where the source's word is not known: the user should map it, whatever was inferred instead. */
  readonly isWordKnown: boolean;
}

/**
 * Makes the function that gives a machine's asset type: the source's own word by the user's rules, the product's and the
 * general ones; where it is missing or generic, the operating system; for the operating system of a workplace, the form
 * factor or else the model. A word that is not known is treated like a generic one, but only as far as the operating system
 * leaves no doubt. Answers are remembered per word, so that 100,000 rows cost as much as their few kinds.
 */
export function makeTypeReader({ rules = new Map(), own, rollUp = new Map() }: TypeRules) {
  const userRules = new Map([...rules].map(([word, type]) => [typeWord(word), type]));
  const ofWord = remember((word: string) => userRules.get(typeWord(word)) ?? meaningOfType(word, own));
  const generic = remember(isGenericType);
  const family = remember(inferOsFamily);
  const formType = remember(typeOfFormFactor);
  const laptop = remember(isLaptopModel);
  const modelType = remember(typeOfModel);

  return ({ sourceType, os, formFactor, model }: TypeEvidence): InferredType => {
    const known = ofWord(sourceType);
    const isWordKnown = known !== null || generic(sourceType);
    const wordFamily: OsFamily = os === "" && isWordKnown ? family(sourceType) : "";
    const inferred =
      known ?? inferType(family(os) || wordFamily, formType(formFactor), laptop(model), modelType(model));
    const assetType = known === null && !isWordKnown && family(os) === "linux" ? "Unknown" : inferred;
    return { assetType: rollUp.get(assetType) ?? assetType, isWordKnown };
  };
}

function inferType(family: OsFamily, formType: string, isLaptop: boolean, modelType: string): string {
  switch (family) {
    case "hypervisor":
      return "Hypervisor";
    case "network":
      return "Network";
    case "server":
      return "Server";
    case "mobile":
      return "Mobile";
    case "other":
      return "Other";
    case "linux":
      return formType === "Laptop" ? "Laptop" : "Server";
    case "endpoint":
      return formType !== "" ? formType : isLaptop ? "Laptop" : "Workstation";
    case "":
      return formType !== "" ? formType : modelType !== "" ? modelType : "Unknown";
  }
}
