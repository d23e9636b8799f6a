import { Caption1, Link } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { exact, zero, type Exact } from "../../../src/money";
import { breakEvens, type BreakEven, type Pricing } from "../../../src/whatIf";
import { useFormats, type Formats } from "../../format/formats";

interface Props {
  readonly now: Pricing;
  readonly then: Pricing;
}

/** Nobody counts more devices; beyond every bound two charges cross at most once more. */
const mostUnits = exact("1000000000");
/** Turns told at first: as many as fit in three lines. */
const fewTurns = 5;

/** From which quantity on which pricing is the cheaper one. */
export function BreakEvens({ now, then }: Props) {
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const found = useMemo(() => breakEvens(now, then, mostUnits), [now, then]);
  const shown = all ? found : found.slice(0, fewTurns);
  return (
    <Caption1>
      {turnWords(shown, found.length === 1, formats)}
      {shown.length < found.length && (
        <>
          {" "}
          <Link as="button" onClick={() => setAll(true)}>
            {`${formats.count(found.length - shown.length)} more`}
          </Link>
        </>
      )}
      {` ${endWords([now, then], formats)}`}
    </Caption1>
  );
}

const words = { this: "Now is cheaper", other: "What if is cheaper", equal: "Both charge the same" } as const;

/** "Both charge the same from 1. What if is cheaper from 11." */
function turnWords(found: readonly BreakEven[], isOnly: boolean, formats: Formats): string {
  if (isOnly && found[0]) return `${words[found[0].cheaper]} at every quantity.`;
  return found.map(({ quantity, cheaper }) => `${words[cheaper]} from ${formats.quantity(quantity)}.`).join(" ");
}

/** Where a finite last band ends the comparison; "" where none does. */
function endWords(pricings: readonly Pricing[], formats: Formats): string {
  const tops = pricings.flatMap(({ bands, included = zero }): Exact[] => {
    const top = bands.bands.at(-1)?.to ?? null;
    return top === null ? [] : [top.plus(included)];
  });
  const [top] = tops.sort((a, b) => a.comparedTo(b));
  return top ? `Above ${formats.quantity(top)} there is no charge to compare: a last band ends there.` : "";
}
