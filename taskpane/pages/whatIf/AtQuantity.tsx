import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Rate } from "../../../src/agreements";
import { readDouble, toDouble, type Exact } from "../../../src/money";
import type { Pricing } from "../../../src/whatIf";
import { NumberField } from "../../components/NumberField";
import { Section } from "../../components/Page";
import { useFormats } from "../../format/formats";
import { ComparisonTable } from "./ComparisonTable";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM, alignItems: "start" },
  field: { minWidth: 0 },
  control: { minWidth: 0, width: "100%", boxSizing: "border-box" },
});

interface Props {
  readonly now: Pricing;
  readonly then: Pricing;
  readonly quantity: number;
  /** The rates on the price list with what would be billed for each. */
  readonly counted: readonly { readonly rate: Rate; readonly quantity: Exact }[];
  readonly onChoose: (quantity: number) => void;
}

/** Both pricings at one quantity, typed or as it is counted for a rate. */
export function AtQuantity({ now, then, quantity, counted, onChoose }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  // A quantity that is chosen puts the field right, also where it is the one that stands.
  const [chosen, setChosen] = useState(0);
  return (
    <Section title="At a quantity">
      <div className={styles.pair}>
        <NumberField key={chosen} label="Quantity" value={quantity} onChange={onChoose} />
        {counted.length > 0 && (
          <Field className={styles.field} label="As counted for" size="small">
            <Select
              className={styles.control}
              size="small"
              value=""
              onChange={(_event, { value }) => {
                const one = counted[Number(value)];
                if (value === "" || !one) return;
                onChoose(toDouble(one.quantity));
                setChosen(chosen + 1);
              }}
            >
              <option value="">choose a rate</option>
              {counted.map((one, index) => (
                <option key={index} value={index}>
                  {`${one.rate.customer}, ${one.rate.rate}: ${formats.quantity(one.quantity)}`}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <ComparisonTable now={now} then={then} quantity={readDouble(quantity)} />
    </Section>
  );
}
