import { makeStyles, Select, tokens } from "@fluentui/react-components";
import type { PreviewLine } from "../../../src/billing";
import { SearchField } from "../../components/SearchField";
import { useFormats } from "../../format/formats";
import { lineFilters, lineOrders, passes, type LineView } from "./shownLines";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: tokens.spacingHorizontalS },
  select: { minWidth: 0, width: "100%", boxSizing: "border-box" },
});

interface Props {
  readonly lines: readonly PreviewLine[];
  readonly view: LineView;
  readonly onChange: (view: LineView) => void;
}

/** Search, filter and order of the rates due; each filter says how many it finds. */
export function LineViewBar({ lines, view, onChange }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const { search, filter, order } = view;
  return (
    <div className={styles.bar}>
      <SearchField
        label="Search the rates due"
        placeholder="Customer, rate, agreement or asset type"
        value={search}
        onChange={(value) => onChange({ ...view, search: value })}
      />
      <div className={styles.pair}>
        <Select
          className={styles.select}
          size="small"
          aria-label="Which rates"
          value={filter}
          onChange={(_event, { value }) => onChange({ ...view, filter: value as LineView["filter"] })}
        >
          {lineFilters.map((one) => (
            <option key={one} value={one}>
              {`${one} (${formats.count(lines.filter((line) => passes(line, one)).length)})`}
            </option>
          ))}
        </Select>
        <Select
          className={styles.select}
          size="small"
          aria-label="Order"
          value={order}
          onChange={(_event, { value }) => onChange({ ...view, order: value as LineView["order"] })}
        >
          {lineOrders.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </div>
    </div>
  );
}
