import { Button, Caption1, Combobox, makeStyles, Option, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { likeName } from "../../../src/agreements";
import { Notice } from "../../components/Notice";
import { Section } from "../../components/Page";
import { SearchableList } from "../../components/SearchableList";
import { counted } from "../../format/words";
import { useFormats } from "../../format/formats";
import { useAction } from "../../state/useAction";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  word: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  name: { overflowWrap: "anywhere", minWidth: 0 },
  choice: { display: "flex", gap: tokens.spacingHorizontalS },
  box: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
  quiet: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

/** Words shown at first: those with most devices come first, and what follows below must not be pushed out of sight. */
const first = 6;

interface UnknownWord {
  readonly word: string;
  readonly devices: number;
}

interface Props {
  readonly title: string;
  readonly hint: string;
  /** What the chosen word is, for example "asset type". */
  readonly what: string;
  readonly words: readonly UnknownWord[];
  /** What may be chosen; the one most like the word is suggested. */
  readonly known: readonly string[];
  /** Whether another word than the known ones may be typed. */
  readonly freeform: boolean;
  readonly onMap: (word: string, meaning: string) => Promise<void>;
}

/** Words of an export that the workbook does not know, each with a choice of what it means, written with one click. */
export function UnknownWords({ title, hint, words, ...choice }: Props) {
  const styles = useStyles();
  return (
    <Section title={title}>
      <Caption1>{hint}</Caption1>
      <SearchableList
        label={title}
        rows={words}
        first={first}
        most={200}
        textOf={({ word }) => word}
        className={styles.list}
      >
        {(unknown) => <WordChoice key={unknown.word} unknown={unknown} {...choice} />}
      </SearchableList>
    </Section>
  );
}

type ChoiceProps = Omit<Props, "title" | "hint" | "words"> & { readonly unknown: UnknownWord };

function WordChoice({ unknown: { word, devices }, what, known, freeform, onMap }: ChoiceProps) {
  const styles = useStyles();
  const formats = useFormats();
  const [meaning, setMeaning] = useState(likeName(word, known) ?? "");
  const map = useAction(async () => onMap(word, meaning.trim()));
  return (
    <li>
      <div className={styles.word}>
        <Text weight="semibold" className={styles.name}>
          {word}
        </Text>
        <Caption1 className={styles.quiet}>{counted(devices, "device", "devices", formats.count(devices))}</Caption1>
      </div>
      <div className={styles.choice}>
        <Combobox
          className={styles.box}
          input={{ className: styles.input }}
          size="small"
          freeform={freeform}
          aria-label={`${what} for ${word}`}
          placeholder={what}
          value={meaning}
          selectedOptions={known.includes(meaning) ? [meaning] : []}
          onChange={(event) => setMeaning(event.target.value)}
          onOptionSelect={(_event, { optionText }) => setMeaning(optionText ?? "")}
        >
          {known.map((name) => (
            <Option key={name}>{name}</Option>
          ))}
        </Combobox>
        <Button size="small" disabled={meaning.trim() === "" || map.running} onClick={() => void map.run()}>
          Map
        </Button>
      </div>
      {map.error && <Notice intent="error">{map.error}</Notice>}
    </li>
  );
}
