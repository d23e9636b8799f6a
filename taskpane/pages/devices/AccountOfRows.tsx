import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { DeviceImport, RowOutcome } from "../../../src/devices";
import { sentence } from "../../../src/messages";
import { AssetList } from "../../components/AssetList";
import { FactList, FactRow } from "../../components/FactRow";
import { Fold } from "../../components/Fold";
import { Section } from "../../components/Page";
import { useFormats } from "../../format/formats";

const useStyles = makeStyles({ folds: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS } });

const rules = {
  id: "same id",
  serial: "same serial at the same customer",
  mac: "same name and MAC address at the same customer",
  name: "same name at the same customer",
} as const;

const kinds = {
  title: "title line",
  repeated_header: "repeated header",
  summary_row: "total line",
  blank_row: "blank row",
  continuation_row: "continues the row above",
} as const;

/** What became of every row, as a sum that foots, and the rows behind each figure. */
export function AccountOfRows({ read }: { readonly read: DeviceImport }) {
  const styles = useStyles();
  const formats = useFormats();
  const { account, rows } = read;
  const lists = useMemo(() => {
    const listed = (outcome: RowOutcome["outcome"]) => rows.filter((row) => row.outcome === outcome);
    return [
      { title: "Duplicates", rows: listed("duplicate") },
      { title: "Rejected", rows: listed("rejected") },
      { title: "Skipped", rows: listed("skipped") },
    ].filter(({ rows: list }) => list.length > 0);
  }, [rows]);
  return (
    <Section title="Account of rows">
      <FactList>
        <FactRow name="Imported" value={formats.count(account.imported)} />
        <FactRow name="Duplicates" value={formats.count(account.duplicates)} />
        <FactRow name="Rejected" value={formats.count(account.rejected)} />
        <FactRow name="Skipped" value={formats.count(account.skipped)} />
        <FactRow total name="Rows in the file" value={formats.count(account.rows)} />
      </FactList>
      <div className={styles.folds}>
        {lists.map(({ title, rows: list }) => (
          <Fold key={title} title={title} aside={formats.count(list.length)}>
            <AssetList label={title} rows={list} describe={describeRow} />
          </Fold>
        ))}
      </div>
    </Section>
  );
}

function describeRow(row: RowOutcome): { name: string; detail: string } {
  return {
    name: row.outcome === "duplicate" ? `${row.name}, row ${row.record}` : `Row ${row.record}`,
    detail: rowDetail(row),
  };
}

function rowDetail(row: RowOutcome): string {
  switch (row.outcome) {
    case "duplicate":
      return `${rules[row.rule]}; row ${row.of} was seen last and kept`;
    case "rejected":
      return sentence({ ...row.finding, place: {} });
    case "skipped":
      return kinds[row.kind];
    case "imported":
      return "";
  }
}
