/**
 * An object of the model as the interpreter sees it: it knows no Excel, only members by their names on the wire
 * (PascalCase). Every class of the model is a table of members over the state it closes over.
 */
export interface ModelObject {
  readonly type: string;
  /** What makes two paths name the same thing; answered when the client instantiates the object. */
  readonly identity: Readonly<Record<string, unknown>>;
  /** The scalar members: what is answered where the client asks for the object and names none. */
  readonly scalars: readonly string[];
  get?(member: string): unknown;
  set?(member: string, value: unknown): void;
  child?(member: string): ModelObject;
  call?(member: string, args: readonly unknown[]): unknown;
  item?(key: unknown): ModelObject;
  items?(): readonly ModelObject[];
}

/** The members of a class, over its state `S`. */
export interface Members<S> {
  readonly get?: Readonly<Record<string, (state: S) => unknown>>;
  readonly set?: Readonly<Record<string, (state: S, value: never) => void>>;
  readonly child?: Readonly<Record<string, (state: S) => ModelObject>>;
  readonly call?: Readonly<Record<string, (state: S, ...args: never[]) => unknown>>;
  readonly item?: (state: S, key: unknown) => ModelObject;
  readonly items?: (state: S) => readonly ModelObject[];
  readonly identity?: (state: S) => Readonly<Record<string, unknown>>;
  /** Called before any member is used; throws where the object is no longer there. */
  readonly check?: (state: S) => unknown;
}

/** Marks a model object among the values that a method may answer. */
const modelObjects = new WeakSet<object>();

export function isModelObject(value: unknown): value is ModelObject {
  return typeof value === "object" && value !== null && modelObjects.has(value);
}

/** Makes the factory of a class: a member that its table does not name does not exist, and the interpreter says so. */
export function modelClass<S>(type: string, members: Members<S>): (state: S) => ModelObject {
  const { get, set, child, call, item, items, check, identity } = members;
  const scalars = Object.keys(get ?? {});
  return (state) => {
    const object: ModelObject = {
      type,
      scalars,
      get identity() {
        return identity?.(state) ?? {};
      },
    };
    const present = (): S => {
      check?.(state);
      return state;
    };
    if (get) object.get = (member) => memberOf(get, member)(present());
    if (set) object.set = (member, value) => memberOf(set, member)(present(), value as never);
    if (child) object.child = (member) => memberOf(child, member)(present());
    if (call) object.call = (member, args) => memberOf(call, member)(present(), ...(args as never[]));
    if (item) object.item = (key) => item(present(), key);
    if (items) object.items = () => items(present());
    modelObjects.add(object);
    return object;
  };
}

/** Thrown for a member that a class does not have; the interpreter names class and member. */
export class UnknownMember extends Error {}

function memberOf<T>(table: Readonly<Record<string, T>>, member: string): T {
  const found = Object.hasOwn(table, member) ? table[member] : undefined;
  if (found === undefined) throw new UnknownMember();
  return found;
}
