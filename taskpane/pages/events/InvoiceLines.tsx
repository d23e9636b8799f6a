import { Body1, Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { invoiceLayouts, type ChargeEvent, type InvoiceLayout } from "../../../src/billing";
import type { PutInvoiceSheet } from "../../../src/sheets";
import { putInvoiceSheets, showSheet } from "../../../src/workbook";
import { Notice } from "../../components/Notice";
import { useFormats } from "../../format/formats";
import { counted } from "../../format/words";
import { useAction } from "../../state/useAction";
import { today } from "../../state/WorkbookContext";

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
});

/** Puts a release's events on sheets in the layout that an accounting program imports. */
export function InvoiceLines({ events }: { readonly events: readonly ChargeEvent[] }) {
  const styles = useStyles();
  const formats = useFormats();
  const [written, setWritten] = useState<readonly PutInvoiceSheet[]>([]);
  const show = useAction(showSheet);
  const put = useAction(async (layout: InvoiceLayout) => {
    setWritten([]);
    setWritten(await putInvoiceSheets(events, today(), layout));
  });
  const hasCredits = events.some(({ charge, reverses }) => reverses !== "" || charge.lt(0));
  return (
    <div className={styles.lines}>
      <Body1>
        A new sheet with one line per charge event, one invoice per customer and currency. Check dates and tax, then
        save that sheet as CSV.
      </Body1>
      {hasCredits && (
        <Body1>
          A reversal, and what totals below zero otherwise, is a credit of its own. For Xero it stands on the same
          sheet, with amounts below zero: see that its draft is a credit note before you approve it. For QuickBooks
          Online credits are a second sheet, with amounts above zero: save it as a CSV of its own and import it as
          credit memos (credit notes), not as invoices.
        </Body1>
      )}
      {(put.error ?? show.error) && <Notice intent="error">{put.error ?? show.error}</Notice>}
      <div className={styles.buttons}>
        {invoiceLayouts.map((layout) => (
          <Button key={layout} size="small" disabled={put.running} onClick={() => void put.run(layout)}>
            {`For ${layout}`}
          </Button>
        ))}
      </div>
      <div role="status">
        {written.length > 0 && (
          <Notice intent="success" onDismiss={() => setWritten([])}>
            Written:
            <ul className={styles.list}>
              {written.map(({ sheet, lines }) => (
                <li key={sheet}>
                  <Link as="button" onClick={() => void show.run(sheet)}>
                    {sheet}
                  </Link>
                  {` · ${counted(lines, "line", "lines", formats.count(lines))}`}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </div>
  );
}
