import { Button, Caption1, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Rate } from "../../../src/agreements";
import type { BandTable } from "../../../src/bands";
import type { Mechanism } from "../../../src/charges";
import { sentence } from "../../../src/messages";
import { minorUnits, readDouble, readNumber, type Exact } from "../../../src/money";
import { revenueOf, seekGoal, type Goal, type Lever } from "../../../src/whatIf";
import { useFormats } from "../../format/formats";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  button: { alignSelf: "flex-start" },
});

interface Props {
  readonly bands: BandTable;
  /** What is tried in place of the rates' own; null where each keeps it. */
  readonly mechanism: Mechanism | null;
  /** The rates on the price list with what would be billed for each. */
  readonly counted: readonly { readonly rate: Rate; readonly quantity: Exact }[];
  readonly onFound: (bands: BandTable) => void;
}

/** The uplift, or the price of one band, with which the rates on the list come to a wanted revenue. */
export function GoalSeek({ bands, mechanism, counted, onFound }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const currencies = [...new Set(counted.map(({ rate }) => rate.currency))];
  const [chosen, setChosen] = useState("");
  const currency = currencies.includes(chosen) ? chosen : (currencies[0] ?? "");
  const [target, setTarget] = useState("");
  /** Why what is typed is no revenue; null where it is, or has not been tried yet. */
  const [refusal, setRefusal] = useState<string | null>(null);
  const [turned, setTurned] = useState("uplift");
  const [found, setFound] = useState<{ readonly words: string; readonly goal: Goal | null } | null>(null);
  if (counted.length === 0) return <Caption1>No rate in force is on this price list.</Caption1>;

  const priced = counted
    .filter(({ rate }) => rate.currency === currency)
    .map(({ rate, quantity }) => ({ rate: mechanism === null ? rate : { ...rate, mechanism }, quantity }));
  const present = revenueOf(bands, priced);
  const decimals = Math.max(
    minorUnits(currency) ?? 2,
    ...bands.bands.flatMap(({ unitPrice, flatFee }) => [unitPrice.decimalPlaces(), flatFee.decimalPlaces()]),
  );
  const seek = () => {
    const { number } = readNumber(target, formats.decimalMark);
    if (!number || number.percent) {
      const example = formats.decimal(present ?? readDouble(1250), minorUnits(currency) ?? 2);
      const values = { text: target.trim(), example };
      setRefusal(sentence({ code: "typed.amount", severity: "error", place: {}, values }));
      setFound(null);
      return;
    }
    const lever: Lever =
      turned === "uplift" ? { turn: "uplift", decimals } : { turn: "band", band: Number(turned), decimals };
    const goal = seekGoal(bands, priced, number.value, lever);
    if ("code" in goal) {
      setFound({ words: sentence(goal), goal: null });
      return;
    }
    const value = turned === "uplift" ? `${formats.signed(goal.value, 0)} %` : formats.decimal(goal.value, 2);
    const rule = `prices rounded to ${decimals} decimals, each charge to its currency, half away from zero`;
    setFound({ words: `${value} comes to ${formats.money(goal.revenue, currency)} (${rule}).`, goal });
  };
  return (
    <div className={styles.form}>
      {currencies.length > 1 && (
        <Field label="Currency" size="small">
          <Select size="small" value={currency} onChange={(_event, { value }) => setChosen(value)}>
            {currencies.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
      )}
      <Field
        label={`Revenue for a whole period in ${currency}`}
        size="small"
        hint={present ? `${formats.money(present, currency)} with what is tried` : undefined}
        {...(refusal === null ? {} : { validationState: "error", validationMessage: refusal })}
      >
        <Input
          size="small"
          value={target}
          onChange={(_event, { value }) => {
            setTarget(value);
            setRefusal(null);
          }}
        />
      </Field>
      <Field label="By changing" size="small">
        <Select size="small" value={turned} onChange={(_event, { value }) => setTurned(value)}>
          <option value="uplift">all prices by one percentage</option>
          {bands.bands.map((_, index) => (
            <option key={index} value={index}>{`the unit price of band ${index + 1}`}</option>
          ))}
        </Select>
      </Field>
      <Button className={styles.button} size="small" disabled={target.trim() === ""} onClick={seek}>
        Find
      </Button>
      {found && <Caption1 role="status">{found.words}</Caption1>}
      {found?.goal && (
        <Button className={styles.button} size="small" onClick={() => found.goal && onFound(found.goal.bands)}>
          Try these prices
        </Button>
      )}
    </div>
  );
}
