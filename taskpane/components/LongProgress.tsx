import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useFormats } from "../format/formats";
import type { LongAction } from "../state/useLongAction";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "flex-end", gap: tokens.spacingHorizontalM },
  field: { flexGrow: 1, minWidth: 0 },
});

interface Props {
  /** What is going on while nothing more is known, for example "Writing…". */
  readonly words: string;
  /** What is counted, "rows written" unless given. */
  readonly done?: string;
  readonly action: Pick<LongAction<never>, "progress" | "stop">;
}

/** How far something is, and the button that stops it without leaving anything half done. */
export function LongProgress({ words, done = "rows written", action: { progress, stop } }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const of = progress?.of ?? null;
  const far =
    progress && [formats.count(progress.rows), ...(of === null ? [] : ["of", formats.count(of)]), done].join(" ");
  return (
    <div className={styles.bar} role="status">
      <Field className={styles.field} validationMessage={far ?? words} validationState="none">
        <ProgressBar {...(progress && of !== null ? { value: progress.rows, max: Math.max(of, 1) } : {})} />
      </Field>
      <Button size="small" onClick={stop}>
        Stop
      </Button>
    </div>
  );
}
