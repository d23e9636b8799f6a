import { Body1, Button, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Day } from "../../../src/agreements";
import type { RunTotal } from "../../../src/billing";
import type { BookContents } from "../../../src/sheets";
import { releaseCharges, type ApplyOptions, type ReleaseResult } from "../../../src/workbook";
import type { PlaceProps } from "../../app/App";
import { DateField } from "../../components/DateField";
import { FindingNotice, Notice } from "../../components/Notice";
import { FactList, FactRow } from "../../components/FactRow";
import { GrowingList } from "../../components/GrowingList";
import { ActionBar, Page, Section } from "../../components/Page";
import { useFormats } from "../../format/formats";
import { counted } from "../../format/words";
import { paneId, whileReleasing } from "../../state/paneId";
import { useBridges } from "../../state/useBridges";
import { useLongAction } from "../../state/useLongAction";
import { useWorkbook } from "../../state/WorkbookContext";
import { ConfirmRelease } from "./ConfirmRelease";
import { importFindings } from "./importAge";
import { CountedFrom } from "./CountedFrom";
import { LineViewBar } from "./LineViewBar";
import { PreviewLineRow } from "./PreviewLineRow";
import { Released } from "./Released";
import { shownLines, totalsOf, type LineView } from "./shownLines";

const useStyles = makeStyles({
  lines: { listStyleType: "none", margin: 0, padding: 0 },
  total: { fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground3 },
  refused: { outline: "none" },
});

/** Up to here a search would only be in the way. */
const fewLines = 6;

/** The billing run: what is due on a date, each quantity open to its devices, and the release. */
export function BillPage({ goTo }: PlaceProps) {
  const styles = useStyles();
  const formats = useFormats();
  const { contents, preview, billingDate, setBillingDate, fromSheet, refresh } = useWorkbook();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  /** The billing date whose release is to be confirmed. */
  const [confirming, setConfirming] = useState<Day | null>(null);
  const [result, setResult] = useState<ReleaseResult | null>(null);

  const [view, setView] = useState<LineView>({ search: "", filter: "All", order: "By customer" });
  const customers = useMemo(() => shownLines(preview?.lines ?? [], view), [preview, view]);
  const previous = useMemo(() => (preview?.lines ?? []).flatMap((line) => line.previous ?? []), [preview]);
  const bridges = useBridges(preview?.history ?? null, previous);
  const chosen = (preview?.lines ?? []).filter(({ key, amount }) => amount !== null && !leftOut.has(key));
  const totals = totalsOf(chosen);

  const choose = useCallback((key: string, included: boolean) => {
    setLeftOut((now) => {
      const next = new Set(now);
      if (included) next.delete(key);
      else next.add(key);
      return next;
    });
  }, []);

  const release = useLongAction(
    useCallback(
      async (options: ApplyOptions) => {
        const releasedAt = new Date().toISOString();
        const request = { billingDate, lines: chosen, releasedAt, fromSheet, by: paneId() };
        const written = await whileReleasing(() => releaseCharges(request, options));
        setConfirming(null);
        setResult(written);
        await refresh();
      },
      [chosen, billingDate, fromSheet, refresh],
    ),
  );

  // Where a colleague has released all of it, the button that had the focus is gone.
  const refused = useRef<HTMLDivElement>(null);
  const isDue = chosen.length > 0;
  useEffect(() => {
    if (release.error && !isDue) refused.current?.focus();
  }, [release.error, isDue]);

  if (!contents || !preview) return null;
  const blocked = obstacle(contents);

  return (
    <Page>
      {result && <Released result={result} onDismiss={() => setResult(null)} />}
      <DateField label="Billing date" orientation="horizontal" value={billingDate} onChange={setBillingDate} />
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
      <CountedFrom />
      {preview.lines.length > fewLines && <LineViewBar lines={preview.lines} view={view} onChange={setView} />}
      {preview.lines.length > 0 && customers.length === 0 && (
        <Caption1 className={styles.quiet} role="status">
          No rate due is like that. Nothing is left out of the release by looking at fewer.
        </Caption1>
      )}
      <GrowingList items={customers} sizeOf={({ lines }) => lines.length}>
        {({ customer, lines, sums }) => (
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
                  onChoose={choose}
                  bridges={bridges}
                />
              ))}
            </ul>
          </Section>
        )}
      </GrowingList>
      {(preview.lines.length > 0 || release.error) && (
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
            <div ref={refused} tabIndex={-1} className={styles.refused}>
              <Notice intent="error" onDismiss={release.clearError}>
                {release.error}
              </Notice>
            </div>
          )}
          {preview.lines.length === 0 ? null : confirming === billingDate ? (
            <ConfirmRelease lines={chosen} writing={release} onCancel={() => setConfirming(null)} />
          ) : (
            <Button
              appearance="primary"
              disabled={!isDue || blocked !== null || release.running}
              onClick={() => {
                setResult(null);
                setConfirming(billingDate);
              }}
            >
              {releaseWords(chosen.length, totals, formats.money)}
            </Button>
          )}
          {blocked !== null && <Caption1 className={styles.quiet}>{blocked}</Caption1>}
        </ActionBar>
      )}
    </Page>
  );
}

/** Why nothing can be released; null where something can. */
function obstacle({ registerFaults, settings: { unfinishedImport } }: BookContents): string | null {
  if (registerFaults.length > 0) return "Nothing can be released until the register is in order.";
  return unfinishedImport && `Nothing can be released until the import of ${unfinishedImport.file} is finished.`;
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
