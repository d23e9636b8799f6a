import type { SpinButtonProps } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { sentence, type Finding, type TypedCode } from "../../src/messages";
import { readDouble, readNumber, toDouble, zero } from "../../src/money";
import { useFormats } from "../format/formats";

/** Whole numbers that a field takes. */
export interface WholeNumbers {
  readonly least: number;
  readonly most: number;
}

interface Options {
  /** The last number that was one; whatever depends on the field goes on from it. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** Absent: any quantity of 0 or more. */
  readonly whole?: WholeNumbers;
}

interface TypedNumber {
  readonly spin: Pick<SpinButtonProps, "value" | "displayValue" | "min" | "max" | "onChange">;
  /** Why what was typed last is not taken; null where it is. */
  readonly refusal: string | null;
  /** Takes what stands there as right, for what puts a number back on purpose. */
  readonly accept: () => void;
}

/**
 * A number as a person types it. What is no such number stays in the field, with a sentence that says so, what stands in its
 * place and what to do, until it is corrected; it is never put back in silence.
 */
export function useTypedNumber({ value, onChange, whole }: Options): TypedNumber {
  const formats = useFormats();
  const [refused, setRefused] = useState<string | null>(null);
  const accept = useCallback(() => setRefused(null), []);
  useEffect(accept, [accept, value]);
  const standing = formats.quantity(readDouble(value));
  return {
    spin: {
      // With a value the button would not tell of its being typed again, which puts the field right.
      value: refused === null ? value : null,
      displayValue: refused ?? standing,
      min: whole?.least ?? 0,
      ...(whole ? { max: whole.most } : {}),
      onChange: (_event, { value: stepped, displayValue = "" }) => {
        const typed = stepped ?? readTyped(displayValue);
        const fits = typed !== null && isWithin(typed);
        setRefused(fits ? null : displayValue);
        if (fits && typed !== value) onChange(typed);
      },
    },
    refusal: refused === null ? null : sentence(refusal(refused.trim(), standing)),
    accept,
  };

  function readTyped(text: string): number | null {
    const { number } = readNumber(text, formats.decimalMark);
    if (!number || number.currency !== null || number.percent || number.value.lt(zero)) return null;
    return toDouble(number.value);
  }

  function isWithin(typed: number): boolean {
    return whole === undefined || (Number.isInteger(typed) && typed >= whole.least && typed <= whole.most);
  }

  function refusal(text: string, stands: string): Finding<TypedCode> {
    const bounds = whole && { least: formats.count(whole.least), most: formats.count(whole.most) };
    return {
      code: whole ? "typed.wholeNumber" : "typed.quantity",
      severity: "error",
      place: {},
      values: { text, standing: stands, ...bounds },
    };
  }
}
