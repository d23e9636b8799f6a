import { Field, makeStyles, mergeClasses, SpinButton } from "@fluentui/react-components";
import { useTypedNumber, type WholeNumbers } from "../state/useTypedNumber";

const useStyles = makeStyles({
  field: { minWidth: 0 },
  control: { minWidth: 0, width: "100%", boxSizing: "border-box" },
});

/** A number of days, up to ten years. */
export const mostDays: WholeNumbers = { least: 1, most: 3650 };

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** Of the box that the number stands in. */
  readonly className?: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly whole?: WholeNumbers;
}

/** A field for a number that says so under it where something else is typed. */
export function NumberField({ label, hint, className, ...number }: Props) {
  const styles = useStyles();
  const { spin, refusal } = useTypedNumber(number);
  return (
    <Field
      className={styles.field}
      label={label}
      size="small"
      {...(hint === undefined ? {} : { hint })}
      {...(refusal === null ? {} : { validationState: "error", validationMessage: refusal })}
    >
      <SpinButton
        className={mergeClasses(styles.control, className)}
        input={{ className: styles.control }}
        size="small"
        {...spin}
      />
    </Field>
  );
}
