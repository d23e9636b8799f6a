import { modelClass, type ModelObject } from "../interpreter/modelObject";
import { apiNotFound, invalidArgument, itemAlreadyExists, itemNotFound } from "../interpreter/richApiError";
import { absoluteAddress, readAddress, sameName } from "./address";
import type { Area } from "../store/store";
import type { ModelContext } from "./context";
import { orNotFound } from "./orNotFound";
import { range, rangeState } from "./range";

interface NameState {
  readonly context: ModelContext;
  readonly name: string;
}

const reference = ({ context, name }: NameState): string => {
  const found = context.store.names().find((one) => sameName(one.name, name));
  if (!found) throw itemNotFound();
  return found.reference;
};

const namedItem = modelClass<NameState>("NamedItem", {
  identity: ({ name }) => ({ _Id: name }),
  get: {
    Name: ({ name }) => name,
    Formula: (state) => `=${reference(state)}`,
    Type: () => "Range",
    Visible: () => true,
  },
  call: {
    Delete: ({ context, name }) => context.store.setName(name, null),
    GetRange: (state) => named(state),
    GetRangeOrNullObject: (state) => named(state),
  },
});

function named(state: NameState): ModelObject {
  const { sheetId, area } = readAddress(reference(state), state.context, state.context.store.activeSheetId());
  return range(state.context, sheetId, area);
}

export const namedItemCollection = modelClass<ModelContext>("NamedItemCollection", {
  items: (context) => context.store.names().map(({ name }) => namedItem({ context, name })),
  item: (context, key) => orNotFound(findName(context, key)),
  call: {
    GetCount: (context) => context.store.names().length,
    GetItemOrNullObject: (context, key: string) => findName(context, key),
    Add: (context, name: string, target: unknown) => {
      if (!isName(name)) throw invalidArgument();
      if (findName(context, name)) throw itemAlreadyExists();
      const { sheetId, area } = referenceTo(context, target);
      const sheet = context.store.sheets().find(({ id }) => id === sheetId);
      context.store.setName(name, absoluteAddress(sheet?.name ?? "", area));
      return namedItem({ context, name });
    },
  },
});

/** A range, or the text of a reference; Excel also takes formulas and constants. */
function referenceTo(context: ModelContext, target: unknown): { sheetId: string; area: Area } {
  const active = context.store.activeSheetId();
  if (typeof target !== "string") return rangeState(target, context, active);
  if (!/^=?('([^']|'')+'|[^'!(,]+)!\$?[A-Z]/i.test(target))
    throw apiNotFound("NamedItemCollection", `add("${target}")`);
  return readAddress(target.replace(/^=/, ""), context, active);
}

function isName(text: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(text) && !/^[A-Za-z]{1,3}\d+$/.test(text);
}

function findName(context: ModelContext, key: unknown): ModelObject | null {
  const found = context.store.names().find(({ name }) => sameName(name, String(key)));
  return found ? namedItem({ context, name: found.name }) : null;
}
