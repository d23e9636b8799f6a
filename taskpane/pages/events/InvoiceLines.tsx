import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { invoiceLayouts, type ChargeEvent, type InvoiceLayout } from "../../../src/billing";
import { putInvoiceLines } from "../../../src/workbook";
import { Notice } from "../../components/Notice";
import { useAction } from "../../state/useAction";
import { today } from "../../state/WorkbookContext";

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Puts a release's events on a sheet in the layout that an accounting program imports. */
export function InvoiceLines({ events }: { readonly events: readonly ChargeEvent[] }) {
  const styles = useStyles();
  const put = useAction(async (layout: InvoiceLayout) => {
    await putInvoiceLines(events, today(), layout);
  });
  return (
    <div className={styles.lines}>
      <Body1>
        A new sheet with one line per charge event, one invoice per customer and currency. Check dates and tax, then
        save that sheet as CSV.
      </Body1>
      {put.error && <Notice intent="error">{put.error}</Notice>}
      <div className={styles.buttons}>
        {invoiceLayouts.map((layout) => (
          <Button key={layout} size="small" disabled={put.running} onClick={() => void put.run(layout)}>
            {`For ${layout}`}
          </Button>
        ))}
      </div>
    </div>
  );
}
