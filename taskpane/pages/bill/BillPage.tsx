import { Body1, Button, Caption1, Field, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { dayFromISO, isoFromDay } from "../../../src/agreements";
import type { PreviewLine, RunTotal } from "../../../src/billing";
import { zero } from "../../../src/money";
import { releaseCharges, type ApplyOptions, type ReleaseResult } from "../../../src/workbook";
import type { PlaceProps } from "../../app/App";
import { FindingNotice, Notice } from "../../components/Notice";
import { FactList, FactRow } from "../../components/FactRow";
import { ActionBar, Page, Section } from "../../components/Page";
import { useFormats } from "../../format/formats";
import { counted } from "../../format/words";
import { useLongAction } from "../../state/useLongAction";
import { useWorkbook } from "../../state/WorkbookContext";
import { ConfirmRelease } from "./ConfirmRelease";
import { importFindings } from "./importAge";
import { PreviewLineRow } from "./PreviewLineRow";
import { Released } from "./Released";

const useStyles = makeStyles({
  lines: { listStyleType: "none", margin: 0, padding: 0 },
  total: { fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The billing run: what is due on a date, each quantity open to its devices, and the release. */
export function BillPage({ goTo }: PlaceProps) {
  const styles = useStyles();
  const formats = useFormats();
  const { contents, preview, billingDate, setBillingDate, refresh } = useWorkbook();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [confirming, setConfirming] = useState(false);
  const [result, setResult] = useState<ReleaseResult | null>(null);

  const customers = useMemo(() => groupByCustomer(preview?.lines ?? []), [preview]);
  const chosen = (preview?.lines ?? []).filter(({ key, amount }) => amount !== null && !leftOut.has(key));
  const totals = totalsOf(chosen);

  const release = useLongAction(
    useCallback(
      async (options: ApplyOptions) => {
        const releasedAt = new Date().toISOString();
        const written = await releaseCharges({ billingDate, lines: chosen, releasedAt }, options);
        setConfirming(false);
        setResult(written);
        await refresh();
      },
      [chosen, billingDate, refresh],
    ),
  );

  if (!contents || !preview) return null;
  const blocked = contents.registerFaults.length > 0;
  const choose = (key: string, included: boolean) => {
    const next = new Set(leftOut);
    if (included) next.delete(key);
    else next.add(key);
    setLeftOut(next);
  };

  return (
    <Page>
      {result && <Released result={result} onDismiss={() => setResult(null)} />}
      <Field label="Billing date" size="small" orientation="horizontal">
        <Input
          type="date"
          size="small"
          value={isoFromDay(billingDate)}
          onChange={(_event, { value }) => {
            const day = dayFromISO(value);
            if (!Number.isNaN(day)) setBillingDate(day);
          }}
        />
      </Field>
      {contents.registerFaults.map((finding, index) => (
        <FindingNotice key={index} finding={finding} />
      ))}
      {importFindings(preview.lines).map((finding, index) => (
        <FindingNotice key={index} finding={finding} />
      ))}
      {preview.unreadable.length > 0 && (
        <Section title={`${counted(preview.unreadable.length, "rate")} cannot be billed`}>
          {preview.unreadable.flatMap(({ findings, place }) =>
            findings.map((finding, index) => <FindingNotice key={`${place.row}-${index}`} finding={finding} />),
          )}
        </Section>
      )}
      {preview.lines.length === 0 && (
        <Section title="Nothing is due">
          <Body1>
            {contents.rates.length === 0
              ? "There is no agreement to bill yet. Type one row per rate on the Agreements sheet."
              : `Every period up to ${formats.day(billingDate)} is released. Choose a later billing date to look ahead.`}
          </Body1>
          {contents.assets.length === 0 && (
            <Link as="button" onClick={() => goTo("devices")}>
              Import devices
            </Link>
          )}
        </Section>
      )}
      {customers.map(({ customer, lines, sums }) => (
        <Section
          key={customer}
          title={customer}
          aside={
            <Caption1 className={styles.total}>
              {sums.map(({ amount, currency }) => formats.money(amount, currency)).join(" + ")}
            </Caption1>
          }
        >
          <ul className={styles.lines}>
            {lines.map((line) => (
              <PreviewLineRow
                key={line.key}
                line={line}
                chosen={line.amount !== null && !leftOut.has(line.key)}
                onChoose={(included) => choose(line.key, included)}
              />
            ))}
          </ul>
        </Section>
      ))}
      {preview.lines.length > 0 && (
        <ActionBar>
          {totals.length > 1 && (
            <FactList>
              {totals.map(({ currency, amount, charges }) => (
                <FactRow
                  key={currency}
                  name={counted(charges, "charge", "charges", formats.count(charges))}
                  value={formats.money(amount, currency)}
                />
              ))}
            </FactList>
          )}
          {release.error && (
            <Notice intent="error" onDismiss={release.clearError}>
              {release.error}
            </Notice>
          )}
          {confirming ? (
            <ConfirmRelease lines={chosen} writing={release} onCancel={() => setConfirming(false)} />
          ) : (
            <Button
              appearance="primary"
              disabled={chosen.length === 0 || blocked}
              onClick={() => {
                setResult(null);
                setConfirming(true);
              }}
            >
              {releaseWords(chosen.length, totals, formats.money)}
            </Button>
          )}
          {blocked && (
            <Caption1 className={styles.quiet}>Nothing can be released until the register is in order.</Caption1>
          )}
        </ActionBar>
      )}
    </Page>
  );
}

function releaseWords(
  count: number,
  totals: readonly RunTotal[],
  money: (amount: RunTotal["amount"], currency: string) => string,
) {
  const charges = counted(count, "charge");
  const [only] = totals;
  return totals.length === 1 && only
    ? `Release ${charges}, ${money(only.amount, only.currency)}`
    : `Release ${charges}`;
}

function totalsOf(lines: readonly PreviewLine[]): RunTotal[] {
  const totals = new Map<string, RunTotal>();
  for (const { rate, amount } of lines) {
    if (!amount) continue;
    const sum = totals.get(rate.currency) ?? { currency: rate.currency, amount: zero, charges: 0 };
    totals.set(rate.currency, { ...sum, amount: sum.amount.plus(amount), charges: sum.charges + 1 });
  }
  return [...totals.values()];
}

function groupByCustomer(lines: readonly PreviewLine[]) {
  const groups = new Map<string, PreviewLine[]>();
  for (const line of lines) {
    const group = groups.get(line.rate.customer) ?? [];
    groups.set(line.rate.customer, group);
    group.push(line);
  }
  return [...groups].map(([customer, group]) => ({ customer, lines: group, sums: totalsOf(group) }));
}
