import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import type { BandsReading } from "../../../src/bands";
import { sentence, type Finding } from "../../../src/messages";
import type { BandRow, EditedBands } from "../../../src/whatIf";
import { LookLine } from "../../components/FindingLine";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  title: {
    textAlign: "end",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    paddingBottom: tokens.spacingVerticalXXS,
  },
  narrow: { width: "32px" },
  cell: { padding: `1px ${tokens.spacingHorizontalXXS} 1px 0` },
  input: { width: "100%", minWidth: 0 },
  number: { textAlign: "end", minWidth: 0, width: "100%" },
  add: { alignSelf: "flex-start" },
});

interface Props {
  readonly edited: EditedBands;
  readonly reading: BandsReading;
  readonly onChange: (edited: EditedBands) => void;
}

const columns: readonly (readonly [keyof BandRow, string])[] = [
  ["bound", ""],
  ["unitPrice", "Unit price"],
  ["flatFee", "Flat fee"],
];

/** Bands as a small table of fields; nothing on the sheets changes. */
export function BandsEditor({ edited, reading, onChange }: Props) {
  const styles = useStyles();
  const title = (key: keyof BandRow, words: string) => (key === "bound" ? edited.bounds : words);
  const isRefused = (column: string, band: number) =>
    reading.findings.some(
      ({ severity, place }) => severity === "error" && place.column === column && place.row === band,
    );
  const setRows = (rows: readonly BandRow[]) => onChange({ ...edited, rows });
  return (
    <>
      <table className={styles.table} aria-label="Bands to try">
        <thead>
          <tr>
            {columns.map(([key, words]) => (
              <th key={key} scope="col" className={styles.title}>
                {title(key, words)}
              </th>
            ))}
            <td className={styles.narrow} />
          </tr>
        </thead>
        <tbody>
          {edited.rows.map((row, index) => (
            <tr key={index}>
              {columns.map(([key, words]) => (
                <td key={key} className={styles.cell}>
                  <Input
                    size="small"
                    className={styles.input}
                    input={{ className: styles.number, inputMode: "decimal" }}
                    aria-label={fieldName(title(key, words), index + 1)}
                    aria-invalid={isRefused(title(key, words), index + 1) || undefined}
                    placeholder={key === "bound" && index === edited.rows.length - 1 ? "and above" : undefined}
                    value={row[key]}
                    onChange={(_event, { value }) =>
                      setRows(edited.rows.map((one, i) => (i === index ? { ...one, [key]: value } : one)))
                    }
                  />
                </td>
              ))}
              <td className={styles.narrow}>
                {edited.rows.length > 1 && (
                  <Button
                    appearance="subtle"
                    size="small"
                    icon={<DismissRegular />}
                    aria-label={`Remove band ${index + 1}`}
                    onClick={({ currentTarget }) => {
                      focusBeforeRemoval(currentTarget, index, edited.rows.length);
                      setRows(edited.rows.filter((_, i) => i !== index));
                    }}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        className={styles.add}
        appearance="subtle"
        size="small"
        icon={<AddRegular />}
        onClick={() => setRows([...edited.rows, { bound: "", unitPrice: "0", flatFee: "0" }])}
      >
        Add a band
      </Button>
      {reading.findings.map((finding, index) => (
        <LookLine key={index} severity={finding.severity}>
          {bandWords(finding)}
        </LookLine>
      ))}
    </>
  );
}

const fieldName = (title: string, band: number) => `${title}, band ${band}`;

/** A finding in words, with its field where they do not name the band themselves: a finding's row is the band's number. */
function bandWords(finding: Finding): string {
  const { row, column } = finding.place;
  const what = sentence({ ...finding, place: {} });
  if (row === undefined || column === undefined || finding.values["band"] !== undefined) return what;
  return `${fieldName(column, row)}: ${what}`;
}

/** The button of the last band goes with it, and a band alone has none: focus moves to the band that is last then. */
function focusBeforeRemoval(button: HTMLElement, index: number, count: number): void {
  if (index < count - 1 && count > 2) return;
  const rows = button.closest("tbody")?.querySelectorAll("tr");
  rows?.[count - 2]?.querySelector("input")?.focus();
}
