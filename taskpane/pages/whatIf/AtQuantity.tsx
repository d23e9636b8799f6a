import { Caption1, Caption1Strong, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { rateKey, type Rate } from "../../../src/agreements";
import { priceCharge } from "../../../src/charges";
import { sentence } from "../../../src/messages";
import { readDouble, type Exact } from "../../../src/money";
import type { Pricing } from "../../../src/whatIf";
import { ChargeLines } from "../../components/ChargeLines";
import { FactList, FactRow } from "../../components/FactRow";
import { LookLine } from "../../components/FindingLine";
import { Fold } from "../../components/Fold";
import { NumberField } from "../../components/NumberField";
import { Section } from "../../components/Page";
import { useFormats, type Formats } from "../../format/formats";
import { BreakEvens } from "./BreakEvens";
import { ComparisonTable } from "./ComparisonTable";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM, alignItems: "start" },
  field: { minWidth: 0 },
  control: { minWidth: 0, width: "100%", boxSizing: "border-box" },
  quiet: { color: tokens.colorNeutralForeground3 },
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** A rate on the price list with what would be billed for it. */
export interface CountedRate {
  readonly rate: Rate;
  readonly quantity: Exact;
}

/** Lines that are seen without being asked for; a hundred would bury the plot. */
const fewBands = 8;

interface Props {
  readonly now: Pricing;
  readonly then: Pricing;
  readonly quantity: number;
  readonly currency: string | null;
  readonly counted: readonly CountedRate[];
  /** The rate whose included units, minimum and maximum hold here; null for the bands alone. */
  readonly chosen: Rate | null;
  readonly onQuantity: (quantity: number) => void;
  readonly onRate: (chosen: CountedRate | null) => void;
}

/** Both pricings at one quantity, typed or as it is counted for a rate: the figures, the lines, and which is cheaper where. */
export function AtQuantity({ now, then, quantity, currency, counted, chosen, onQuantity, onRate }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  // A quantity that is chosen puts the field right, also where it is the one that stands.
  const [choices, setChoices] = useState(0);
  const keyOf = ({ agreement, rate }: Rate) => rateKey(agreement, rate);
  const amount = readDouble(quantity);
  return (
    <Section title="At a quantity">
      <div className={styles.pair}>
        <NumberField key={choices} label="Quantity" value={quantity} onChange={onQuantity} />
        {counted.length > 0 && (
          <Field className={styles.field} label="As billed for" size="small">
            <Select
              className={styles.control}
              size="small"
              value={chosen ? keyOf(chosen) : ""}
              onChange={(_event, { value }) => {
                onRate(counted.find(({ rate }) => keyOf(rate) === value) ?? null);
                setChoices(choices + 1);
              }}
            >
              <option value="">nobody: the bands alone</option>
              {counted.map((one) => (
                <option key={keyOf(one.rate)} value={keyOf(one.rate)}>
                  {`${one.rate.customer}, ${one.rate.rate}: ${formats.quantity(one.quantity)}`}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {chosen && <Caption1 className={styles.quiet}>{termWords(chosen, formats)}</Caption1>}
      <ComparisonTable now={now} then={then} quantity={amount} currency={currency} />
      <BreakEvens now={now} then={then} />
      <Fold title="Line by line" open={Math.max(now.bands.bands.length, then.bands.bands.length) <= fewBands}>
        <div className={styles.lines}>
          <Lines title={`Now, ${now.mechanism}`} pricing={now} quantity={amount} currency={currency} />
          <Lines title={`What if, ${then.mechanism}`} pricing={then} quantity={amount} currency={currency} />
        </div>
      </Fold>
    </Section>
  );
}

interface LinesProps {
  readonly title: string;
  readonly pricing: Pricing;
  readonly quantity: Exact;
  readonly currency: string | null;
}

function Lines({ title, pricing, quantity, currency }: LinesProps) {
  const formats = useFormats();
  const { charge, finding } = priceCharge(quantity, pricing.bands, pricing);
  const money = (value: Exact) => (currency === null ? formats.decimal(value, 2) : formats.money(value, currency));
  return (
    <>
      <Caption1Strong>{title}</Caption1Strong>
      {charge ? (
        <FactList>
          <ChargeLines charge={charge} included={pricing.included} money={money} />
          <FactRow total name="Charge" value={money(charge.total)} />
        </FactList>
      ) : (
        <LookLine severity={finding.severity}>{sentence(finding)}</LookLine>
      )}
    </>
  );
}

/** "With 5 included and a minimum of GBP 50.00." */
function termWords({ included, minimum, maximum, currency }: Rate, formats: Formats): string {
  const terms = [
    included && `${formats.quantity(included)} included`,
    minimum && `a minimum of ${formats.money(minimum, currency)}`,
    maximum && `a maximum of ${formats.money(maximum, currency)}`,
  ].filter(Boolean);
  if (terms.length === 0) return "The bands decide alone: the rate has no included units, minimum or maximum.";
  const last = terms.pop() ?? "";
  return `With the rate's own terms: ${terms.length > 0 ? `${terms.join(", ")} and ${last}` : last}.`;
}
