import type { BaseReferenceObject, FunctionVariantType } from "@univerjs/engine-formula";
import { BaseFunction, FunctionType, IFunctionService } from "@univerjs/engine-formula";
import { BooleanNumber } from "@univerjs/core";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { Calculation, Cell } from "./calculation";
import type { Engine } from "./engine";
import type { Argument } from "./functionArguments";
import { ArgumentFault, readArguments } from "./functionArguments";
import type { Caller, FunctionMetadata, FunctionResult, InvokeFunction, ParameterArea } from "./functionMetadata";
import { busy, errorValue, valueOfResult } from "./functionResult";
import { areaOf } from "./univerRange";

interface Call {
  readonly id: string;
  readonly args: readonly Argument[];
  readonly key: string;
  readonly callers: Map<string, Caller>;
  result: FunctionResult | null;
}

/** How much text the remembered calls' arguments may take together before the oldest answers are forgotten. */
const rememberedCharacters = 20_000_000;

/**
 * Excel's custom functions for Univer: a call whose answer is not known shows #BUSY! and goes to the task pane; when it
 * answers, the waiting cells are calculated again. An async Univer function would hold up the whole calculation.
 */
export class CustomFunctions {
  readonly #calls = new Map<string, Call>();
  readonly #messages = new Map<string, string>();
  readonly #answered: Cell[] = [];
  #characters = 0;
  #waiting = 0;
  #invoke: InvokeFunction | null = null;
  #registered: string[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly calculation: Calculation,
  ) {}

  /** Whether calls are on their way; without a pane to answer them nothing is waited for. */
  get waiting(): boolean {
    return this.#answered.length > 0 || (this.#invoke !== null && this.#waiting > 0);
  }

  /** Makes the add-in's functions known as `NAMESPACE.NAME`. */
  register(metadata: readonly FunctionMetadata[], namespace: string): void {
    const functions = this.engine.injector.get(IFunctionService);
    functions.unregisterExecutors(...this.#registered);
    const named = metadata.map((entry) => ({ entry, name: `${namespace}.${entry.name}`.toUpperCase() }));
    this.#registered = named.map(({ name }) => name);
    functions.registerExecutors(
      ...named.map(({ entry, name }) => {
        const answer = (caller: Caller, variants: FunctionVariantType[]) => this.#answer(entry, caller, variants);
        return new PaneFunction(name, answer, entry.options?.requiresParameterAddresses === true);
      }),
    );
    this.engine.injector.get(IDescriptionService).registerDescriptions(
      named.map(({ entry, name }) => ({
        functionName: name,
        functionType: FunctionType.User,
        description: entry.description ?? "",
        abstract: entry.description ?? "",
        functionParameter: (entry.parameters ?? []).map((parameter) => ({
          name: parameter.name,
          detail: parameter.description ?? "",
          example: parameter.dimensionality === "matrix" ? "A1:B9" : "A1",
          require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
          repeat: BooleanNumber.FALSE,
        })),
      })),
    );
  }

  /** A pane is ready to answer: calls without an answer go to it, earlier answers may be out of date and are forgotten. */
  connect(invoke: InvokeFunction): void {
    this.#invoke = invoke;
    for (const [key, call] of this.#calls) {
      if (call.result) this.#calls.delete(key);
      else this.#send(call);
    }
    this.#characters = [...this.#calls.keys()].reduce((sum, key) => sum + key.length, 0);
  }

  /** The pane went away; calls that it had not answered wait for the next one. */
  disconnect(): void {
    this.#invoke = null;
  }

  /** The message behind the error that a cell shows, where the function gave one. */
  errorMessage(cell: Cell): string | null {
    return this.#messages.get(cellKey(cell)) ?? null;
  }

  #answer(entry: FunctionMetadata, caller: Caller, variants: FunctionVariantType[]) {
    const args = readArguments(variants, entry.parameters ?? []);
    this.#messages.delete(cellKey(caller));
    if (args instanceof ArgumentFault) return errorValue(args.error);
    const call = this.#call(entry.id, args, caller);
    if (!call.result) {
      call.callers.set(cellKey(caller), caller);
      return errorValue(busy);
    }
    if ("error" in call.result && call.result.message) this.#messages.set(cellKey(caller), call.result.message);
    return valueOfResult(call.result);
  }

  #call(id: string, args: readonly Argument[], caller: Caller): Call {
    // Where the addresses count, another place is another call.
    const place = caller.parameters === undefined ? "" : JSON.stringify([caller.sheetId, caller.parameters]);
    const key = `${id}(${JSON.stringify(args)})${place}`;
    const known = this.#calls.get(key);
    if (known) return known;
    const call: Call = { id, args, key, callers: new Map([[cellKey(caller), caller]]), result: null };
    this.#calls.set(key, call);
    this.#characters += key.length;
    this.#waiting++;
    if (this.#invoke) this.#send(call);
    return call;
  }

  #send(call: Call): void {
    const [caller] = call.callers.values();
    if (!this.#invoke || !caller) return;
    // A pane that goes away leaves its calls unanswered; the next one gets them when it connects.
    this.#invoke(call.id, call.args, caller).then(
      (result) => this.#take(call, result),
      () => undefined,
    );
  }

  #take(call: Call, result: FunctionResult): void {
    if (call.result) return;
    call.result = result;
    this.#waiting--;
    // All answers of one message are calculated in one go.
    if (this.#answered.length === 0) setTimeout(() => this.calculation.recalculate(this.#answered.splice(0)));
    this.#answered.push(...call.callers.values());
    call.callers.clear();
    this.#forgetOldest(call);
  }

  #forgetOldest(newest: Call): void {
    for (const [key, call] of this.#calls) {
      if (this.#characters <= rememberedCharacters) return;
      if (!call.result || call === newest) continue;
      this.#calls.delete(key);
      this.#characters -= key.length;
    }
  }
}

class PaneFunction extends BaseFunction {
  /** Univer then hands ranges over as ranges, not as what stands in them. */
  override needsReferenceObject: boolean;

  constructor(
    name: string,
    private readonly answer: (caller: Caller, variants: FunctionVariantType[]) => ReturnType<typeof errorValue>,
    needsAddresses: boolean,
  ) {
    super(name);
    this.needsReferenceObject = needsAddresses;
  }

  override calculate(...variants: FunctionVariantType[]) {
    const caller = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    if (!this.needsReferenceObject) return this.answer(caller, variants);
    const parameters = variants.map(parameterArea);
    return this.answer(
      { ...caller, parameters },
      variants.map((variant) => (isReference(variant) ? variant.toArrayValueObject() : variant)),
    );
  }
}

function isReference(variant: FunctionVariantType): variant is BaseReferenceObject {
  return variant.isReferenceObject();
}

function parameterArea(variant: FunctionVariantType): ParameterArea | null {
  if (!isReference(variant)) return null;
  const { sheetId, range } = variant.toUnitRange();
  return { sheetId, ...areaOf(range) };
}

function cellKey(cell: Cell): string {
  return `${cell.sheetId}!${cell.row},${cell.column}`;
}
