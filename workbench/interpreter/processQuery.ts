import type { ModelObject } from "./modelObject";
import { isModelObject, UnknownMember } from "./modelObject";
import { apiNotFound, itemNotFound, RichApiError } from "./richApiError";

/** A request as office.js sends it: what to do, in order, to objects that are named by paths. */
export interface QueryRequest {
  /** Inside Excel.run: every range that is instantiated is kept until the client releases it. */
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** The client does not want the object kept. */
  readonly D?: boolean;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

const pathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;
const doing = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, recursiveQuery: 6 } as const;

/** Where the interpreter finds objects that no parent leads to. */
export interface Roots {
  readonly workbook: ModelObject;
  /** Services that office.js asks for by name. */
  service(name: string): ModelObject | null;
  /** Objects that the client keeps across requests. */
  tracked(reference: string): ModelObject | null;
  keep(object: ModelObject): string;
  referenceOf(object: ModelObject): string | null;
  release(reference: string): void;
}

export interface QueryResponse {
  readonly Results: { ActionId: number; Value: unknown }[];
  readonly TraceIds: number[];
  Error?: { Code: string; Message: string; HttpStatusCode: number; ActionIndex: number; Location: string };
}

/**
 * Carries out one request. As in Excel, the actions before a failing one have taken effect; their results and the error
 * are answered together.
 */
export function processQuery(request: QueryRequest, roots: Roots): QueryResponse {
  const objects = new Map<number, ModelObject | null>();
  const response: QueryResponse = { Results: [], TraceIds: [] };
  const here: Location = { text: "" };
  const resolve = (id: number) => resolvePath(id, request, roots, objects, here);
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (action.ActionType === doing.trace) {
        response.TraceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: null });
        continue;
      }
      const object = resolve(action.ObjectPathId);
      here.text = locationOf(object, action.Name ?? "");
      const untracked = request.ObjectPaths[String(action.ObjectPathId)]?.D === true;
      const keep = request.AutoKeepReference === true && !untracked;
      const value = carryOut(action, object, resolve, roots, keep);
      if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      const failure = asRichApiError(error, here.text);
      response.Error = {
        Code: failure.code,
        Message: failure.message,
        HttpStatusCode: failure.httpStatus,
        ActionIndex: index,
        Location: here.text,
      };
      return response;
    }
  }
  return response;
}

/** Whether a request comes from a `context.sync()`: not the runtime's own, nor one that only lets go of references. */
export function isSync({ Actions, ObjectPaths }: QueryRequest): boolean {
  if (Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === pathType.newObject)) return false;
  return Actions.some(({ ActionType, Name }) => ActionType !== doing.instantiate && Name !== "_RemoveReference");
}

/** Where a request is: class and member, as office.js shows it in an error's debugInfo. */
interface Location {
  text: string;
}

function locationOf(object: ModelObject | null, member: string): string {
  return object ? `${object.type}.${member.charAt(0).toLowerCase()}${member.slice(1)}` : member;
}

type Resolve = (id: number) => ModelObject | null;

function carryOut(action: Action, object: ModelObject | null, resolve: Resolve, roots: Roots, keep: boolean): unknown {
  switch (action.ActionType) {
    case doing.instantiate:
      if (!object || object.type !== "Range") return object && { ...object.identity };
      return { _ReferenceId: keep ? roots.keep(object) : (roots.referenceOf(object) ?? "") };
    case doing.query:
    case doing.recursiveQuery:
      return object && query(object, action.QueryInfo ?? {});
    case doing.setProperty: {
      const [value] = readArguments(action.ArgumentInfo, resolve);
      if (!object) throw itemNotFound();
      setMember(object, action.Name ?? "", value);
      return undefined;
    }
    case doing.method: {
      const name = action.Name ?? "";
      if (name === "_KeepReference") return object && { _ReferenceId: roots.keep(object) };
      if (!object) throw itemNotFound();
      if (name === "_RemoveReference") {
        roots.release(String(readArguments(action.ArgumentInfo, resolve)[0]));
        return undefined;
      }
      if (name === "_ValidateArraySize") return validateArraySize(object, action);
      return (callMember(object, name, readArguments(action.ArgumentInfo, resolve)) ?? null) as unknown;
    }
    default:
      throw apiNotFound("ActionType", String(action.ActionType));
  }
}

function resolvePath(
  id: number,
  request: QueryRequest,
  roots: Roots,
  objects: Map<number, ModelObject | null>,
  here: Location,
): ModelObject | null {
  const known = objects.get(id);
  if (known !== undefined) return known;
  const path = request.ObjectPaths[String(id)];
  if (!path) throw itemNotFound();
  const resolve = (other: number) => resolvePath(other, request, roots, objects, here);
  const object = followPath(path, resolve, roots, here);
  objects.set(id, object);
  return object;
}

function followPath(path: ObjectPath, resolve: Resolve, roots: Roots, here: Location): ModelObject | null {
  const name = path.Name ?? "";
  here.text = name;
  switch (path.ObjectPathType) {
    case pathType.global:
      return roots.workbook;
    case pathType.newObject: {
      const service = roots.service(name);
      if (!service) throw apiNotFound("Service", name);
      return service;
    }
    case pathType.referenceId: {
      const tracked = roots.tracked(name);
      if (!tracked) {
        throw new RichApiError("InvalidReference", "This reference is not valid for the current operation.", 404);
      }
      return tracked;
    }
    case pathType.nullObject:
      return null;
  }
  const parent = resolve(path.ParentObjectPathId ?? 0);
  if (!parent) return null;
  here.text = locationOf(parent, path.ObjectPathType === pathType.indexer ? "getItem" : name);
  switch (path.ObjectPathType) {
    case pathType.property:
      return named(parent, name, () => parent.child?.(name) ?? unknown(parent, name));
    case pathType.indexer:
      return named(parent, "getItem", () =>
        (parent.item ?? (() => unknown(parent, "getItem")))(readArguments(path.ArgumentInfo, resolve)[0]),
      );
    case pathType.method: {
      const answer = callMember(parent, name, readArguments(path.ArgumentInfo, resolve));
      return isModelObject(answer) ? answer : null;
    }
    default:
      throw apiNotFound("ObjectPathType", String(path.ObjectPathType));
  }
}

/** Object arguments arrive as path ids, marked in ReferencedObjectPathIds; 0 marks a plain value. */
function readArguments(info: ArgumentInfo | undefined, resolve: Resolve): unknown[] {
  const references = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((value, index) => {
    const reference = references[index];
    return typeof reference === "number" && reference > 0 ? resolve(reference) : value;
  });
}

function query(object: ModelObject, info: QueryInfo): unknown {
  if (!object.items) return select(object, info);
  const own = (info.Select ?? []).filter((path) => object.scalars.includes(pascalCase(path)));
  const ofItems = { ...info, Select: (info.Select ?? []).filter((path) => !own.includes(path)) };
  const values: Record<string, unknown> = {};
  for (const path of own) put(object, [path], values);
  if (own.length > 0 && ofItems.Select.length === 0) return values;
  const items = object.items();
  const from = info.Skip ?? 0;
  const to = info.Top === undefined ? undefined : from + info.Top;
  return { ...values, _Items: items.slice(from, to).map((item) => select(item, ofItems)) };
}

/** The selected members; `format/fill/color` leads through children. Nothing selected = every scalar member known. */
function select(object: ModelObject, { Select = [], Expand = [] }: QueryInfo): Record<string, unknown> {
  const values: Record<string, unknown> = { ...object.identity };
  const paths = Select.length > 0 ? Select : object.scalars;
  for (const path of [...paths, ...Expand]) put(object, path.split("/"), values);
  return values;
}

function put(object: ModelObject, [first = "", ...rest]: string[], values: Record<string, unknown>): void {
  if (first === "$none") return;
  if (first === "" || first === "*" || first === "items") {
    for (const scalar of object.scalars) put(object, [scalar], values);
    return;
  }
  const member = pascalCase(first);
  const isChild = rest.length > 0 || (object.child !== undefined && hasChild(object, member));
  if (!isChild) {
    values[member] = named(object, first, () => (object.get ?? (() => unknown(object, first)))(member));
    return;
  }
  const child = named(object, first, () => object.child?.(member) ?? unknown(object, first));
  const inner = (values[member] ??= { ...child.identity }) as Record<string, unknown>;
  if (!child.items || child.scalars.includes(pascalCase(rest[0] ?? ""))) {
    put(child, rest, inner);
    return;
  }
  const items = child.items();
  const list = (inner._Items ??= items.map((item) => ({ ...item.identity }))) as Record<string, unknown>[];
  items.forEach((item, index) => put(item, rest[0] === "items" ? rest.slice(1) : rest, list[index] ?? {}));
}

function hasChild(object: ModelObject, member: string): boolean {
  try {
    return object.child?.(member) !== undefined;
  } catch (error) {
    if (error instanceof UnknownMember) return false;
    throw error;
  }
}

function setMember(object: ModelObject, name: string, value: unknown): void {
  named(object, name, () => (object.set ?? (() => unknown(object, name)))(name, value));
}

function callMember(object: ModelObject, name: string, args: readonly unknown[]): unknown {
  return named(object, name, () => (object.call ?? (() => unknown(object, name)))(name, args));
}

function named<T>(object: ModelObject, member: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof UnknownMember) throw apiNotFound(object.type, member);
    throw error;
  }
}

function unknown(object: ModelObject, member: string): never {
  throw apiNotFound(object.type, member);
}

/** office.js announces a large array before it sends the slices. */
function validateArraySize(object: ModelObject, action: Action): null {
  const [rows, columns] = action.ArgumentInfo?.Arguments ?? [];
  if (object.get?.("RowCount") !== rows || object.get?.("ColumnCount") !== columns) {
    throw new RichApiError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return null;
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function asRichApiError(error: unknown, location: string): RichApiError {
  if (error instanceof RichApiError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new RichApiError("GeneralException", `The workbench failed at ${location}: ${message}`, 500);
}
