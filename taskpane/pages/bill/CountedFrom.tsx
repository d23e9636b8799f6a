import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import { LookLine } from "../../components/FindingLine";
import { useFormats } from "../../format/formats";
import { counted } from "../../format/words";
import { useWorkbook } from "../../state/WorkbookContext";

const useStyles = makeStyles({ from: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS } });

/** Says which rates are not counted from today's sheet, and lets the user count them from it after all. */
export function CountedFrom() {
  const styles = useStyles();
  const formats = useFormats();
  const { preview, fromSheet, setFromSheet } = useWorkbook();
  const lines = (preview?.lines ?? []).filter(({ snapshots }) => snapshots.length > 0);
  if (lines.length === 0 && !fromSheet) return null;
  const imports = new Map(
    lines.flatMap(({ snapshots }) => snapshots.map((one) => [`${one.source} ${one.asOf}`, one] as const)),
  );
  const named = [...imports.values()].map(({ source, asOf }) => `${source} of ${formats.day(asOf)}`).join(", ");
  const words = fromSheet
    ? "Every rate is counted from today's Devices sheet, also where its billing point has passed since."
    : `${counted(lines.length, "rate is", "rates are", formats.count(lines.length))} counted as of an earlier import (${named}), the last before the billing point.`;
  return (
    <div className={styles.from}>
      <LookLine severity="info">{words}</LookLine>
      <Switch
        label="Count from today's sheet instead"
        checked={fromSheet}
        onChange={(_event, { checked }) => setFromSheet(checked)}
      />
    </div>
  );
}
