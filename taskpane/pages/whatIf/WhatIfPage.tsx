import {
  Body1,
  Field,
  Link,
  makeStyles,
  Select,
  SpinButton,
  Spinner,
  Switch,
  tokens,
} from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState } from "react";
import { AssetIndex, type PriceList } from "../../../src/agreements";
import { readBands } from "../../../src/bands";
import { cliffs, mechanisms, type Mechanism } from "../../../src/charges";
import { sentence } from "../../../src/messages";
import { readDouble } from "../../../src/money";
import { editBands, ratesOn, readEdited, type EditedBands, type Pricing } from "../../../src/whatIf";
import type { BookContents } from "../../../src/sheets";
import { selectedRange } from "../../../src/workbook";
import { Fold } from "../../components/Fold";
import { Notice } from "../../components/Notice";
import { Page, Section } from "../../components/Page";
import { useFormats } from "../../format/formats";
import { useAction } from "../../state/useAction";
import { useWorkbook } from "../../state/WorkbookContext";
import { BandsEditor } from "./BandsEditor";
import { CliffList } from "./CliffList";
import { CurveTable } from "./CurveTable";
import { ComparisonTable } from "./ComparisonTable";
import { GoalSeek } from "./GoalSeek";
import { LeaveHouse } from "./LeaveHouse";
import { PortfolioEffect } from "./PortfolioEffect";
import { Scenarios } from "./Scenarios";
import { UseWhatIf } from "./UseWhatIf";

/** Drawing takes a large library; the figures need not wait for it. */
const CurveChart = lazy(() => import("./CurveChart"));

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM, alignItems: "end" },
  field: { minWidth: 0 },
  control: { minWidth: 0, width: "100%", boxSizing: "border-box" },
});

/** What the user tries: a price list, its bands changed, and both mechanisms. */
export interface Trial {
  readonly priceList: string;
  readonly mechanism: Mechanism;
  readonly thenMechanism: Mechanism;
  readonly edited: EditedBands;
}

/** Prices tried before they are anybody's: the charge, the curve, what it means for the customers on a price list. */
export function WhatIfPage() {
  const { contents } = useWorkbook();
  const usable = (contents?.priceLists ?? []).filter(({ bands }) => bands !== null);
  const [trial, setTrial] = useState<Trial | null>(null);
  const first = usable[0];
  if (!contents) return null;
  if (!first) {
    return (
      <Page>
        <Section title="No price list yet">
          <Body1>Type the bands of a price list on the Price bands sheet. Then try other prices here.</Body1>
        </Section>
      </Page>
    );
  }
  const isThere = trial !== null && usable.some(({ name }) => name === trial.priceList);
  return <TrialPage contents={contents} trial={isThere ? trial : startOf(first, contents)} onTrial={setTrial} />;
}

interface Props {
  readonly contents: BookContents;
  readonly trial: Trial;
  readonly onTrial: (trial: Trial) => void;
}

function TrialPage({ contents, trial, onTrial }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const { billingDate } = useWorkbook();
  const [perUnit, setPerUnit] = useState(false);
  const [typed, setTyped] = useState<number | null>(null);
  const lists = contents.priceLists.filter(({ bands }) => bands !== null);
  const list = lists.find(({ name }) => name === trial.priceList);
  const reading = useMemo(() => readEdited(trial.edited), [trial.edited]);
  const counted = useMemo(() => {
    const index = new AssetIndex(contents.assets);
    return ratesOn(contents.rates, trial.priceList, billingDate).map((rate) => ({
      rate,
      quantity: index.activeOf(rate).filter(({ excluded }) => excluded === "").length,
    }));
  }, [contents, trial.priceList, billingDate]);
  const quantity = typed ?? Math.max(1, ...counted.map((one) => one.quantity));
  const now: Pricing | null = list?.bands ? { bands: list.bands, mechanism: trial.mechanism } : null;
  const then: Pricing | null = reading.table && { bands: reading.table, mechanism: trial.thenMechanism };
  const found = useMemo(
    () => (reading.table ? cliffs(reading.table, trial.thenMechanism) : []),
    [reading.table, trial.thenMechanism],
  );
  const takeSelected = useAction(async () => {
    const { values } = await selectedRange();
    const { table, findings } = readBands(values);
    const [fault] = findings.filter(({ severity }) => severity === "error");
    if (table) onTrial({ ...trial, edited: editBands(table) });
    else throw new Error(fault ? sentence(fault) : "The selected cells hold no bands.");
  });
  const upTo = readDouble(highestShown(quantity, [now, then]));
  const mechanismField = (label: string, key: "mechanism" | "thenMechanism") => (
    <Field className={styles.field} label={label} size="small">
      <Select
        className={styles.control}
        size="small"
        value={trial[key]}
        onChange={(_event, { value }) => onTrial({ ...trial, [key]: value as Mechanism })}
      >
        {mechanisms.map((mechanism) => (
          <option key={mechanism}>{mechanism}</option>
        ))}
      </Select>
    </Field>
  );
  return (
    <Page>
      <Section title="Now">
        <div className={styles.pair}>
          <Field className={styles.field} label="Price list" size="small">
            <Select
              className={styles.control}
              size="small"
              value={trial.priceList}
              onChange={(_event, { value }) => {
                const chosen = lists.find(({ name }) => name === value);
                if (chosen) onTrial(startOf(chosen, contents));
              }}
            >
              {lists.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
          {mechanismField("Mechanism", "mechanism")}
        </div>
      </Section>
      <Section title="What if">
        <div className={styles.pair}>
          <Field className={styles.field} label="Bands of" size="small">
            <Select
              className={styles.control}
              size="small"
              value=""
              onChange={(_event, { value }) => {
                const bands = lists.find(({ name }) => name === value)?.bands;
                if (bands) onTrial({ ...trial, edited: editBands(bands) });
              }}
            >
              <option value="">edited below</option>
              {lists.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
          {mechanismField("Mechanism", "thenMechanism")}
        </div>
        <div>
          <Link as="button" disabled={takeSelected.running} onClick={() => void takeSelected.run()}>
            Take the bands of the selected range
          </Link>
        </div>
        {takeSelected.error && (
          <Notice intent="error" onDismiss={takeSelected.clearError}>
            {takeSelected.error}
          </Notice>
        )}
        <BandsEditor edited={trial.edited} reading={reading} onChange={(edited) => onTrial({ ...trial, edited })} />
      </Section>
      {now && then && (
        <>
          <Section title="At a quantity">
            <div className={styles.pair}>
              <Field className={styles.field} label="Quantity" size="small">
                <SpinButton
                  className={styles.control}
                  input={{ className: styles.control }}
                  size="small"
                  min={0}
                  max={1_000_000}
                  value={quantity}
                  onChange={(_event, { value, displayValue }) => {
                    const units = value ?? Number(displayValue);
                    if (Number.isInteger(units) && units >= 0) setTyped(units);
                  }}
                />
              </Field>
              {counted.length > 0 && (
                <Field className={styles.field} label="As counted for" size="small">
                  <Select
                    className={styles.control}
                    size="small"
                    value=""
                    onChange={(_event, { value }) => setTyped(counted[Number(value)]?.quantity ?? null)}
                  >
                    <option value="">choose a rate</option>
                    {counted.map((one, index) => (
                      <option key={index} value={index}>
                        {`${one.rate.customer}, ${one.rate.rate}: ${formats.count(one.quantity)}`}
                      </option>
                    ))}
                  </Select>
                </Field>
              )}
            </div>
            <ComparisonTable now={now} then={then} quantity={readDouble(quantity)} />
          </Section>
          <Section
            title={perUnit ? "Unit price by quantity" : "Charge by quantity"}
            aside={
              <Switch label="Per unit" checked={perUnit} onChange={(_event, { checked }) => setPerUnit(checked)} />
            }
          >
            <Suspense fallback={<Spinner size="tiny" label="Drawing…" />}>
              <CurveChart
                now={now}
                then={then}
                quantity={readDouble(quantity)}
                upTo={upTo}
                perUnit={perUnit}
                cliffs={found}
              />
            </Suspense>
            <CliffList cliffs={found} />
            <Fold title="The same as a table">
              <CurveTable now={now} then={then} upTo={upTo} perUnit={perUnit} />
            </Fold>
          </Section>
          <PortfolioEffect trial={trial} bands={then.bands} contents={contents} today={billingDate} />
          <Fold title="Reach a revenue">
            <GoalSeek
              bands={then.bands}
              mechanism={trial.thenMechanism}
              counted={counted}
              onFound={(bands) => onTrial({ ...trial, edited: editBands(bands) })}
            />
          </Fold>
          <Scenarios trial={trial} bands={then.bands} contents={contents} today={billingDate} onOpen={onTrial} />
          <Fold title="Formulas for readers without DeviceBill">
            <LeaveHouse />
          </Fold>
          <UseWhatIf trial={trial} now={now} then={then} quantity={readDouble(quantity)} today={billingDate} />
        </>
      )}
    </Page>
  );
}

/** A price list as it stands, with the mechanism that most of its rates have. */
function startOf({ name, bands }: PriceList, { rates }: BookContents): Trial {
  const used = rates.filter(({ priceList }) => priceList.toLowerCase() === name.toLowerCase());
  const count = (mechanism: Mechanism) => used.filter((rate) => rate.mechanism === mechanism).length;
  const mechanism = [...mechanisms].sort((a, b) => count(b) - count(a))[0] ?? "Fill up";
  return {
    priceList: name,
    mechanism,
    thenMechanism: mechanism,
    edited: bands ? editBands(bands) : { bounds: "Up to", chargesAtZero: true, rows: [] },
  };
}

/** Far enough to see the quantity in the middle and every bound of both tables. */
function highestShown(quantity: number, pricings: readonly (Pricing | null)[]): number {
  const bounds = pricings.flatMap((pricing) => pricing?.bands.bands.map(({ from }) => from.toNumber()) ?? []);
  return Math.ceil(Math.max(10, quantity * 2, ...bounds.map((bound) => bound * 1.25)));
}
