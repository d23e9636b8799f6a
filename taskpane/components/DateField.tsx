import { Field, Input, makeStyles, type FieldProps } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { dayFromISO, isoFromDay, type Day } from "../../src/agreements";
import { sentence, type Finding, type TypedCode } from "../../src/messages";
import { useFormats } from "../format/formats";

const useStyles = makeStyles({
  field: { minWidth: 0 },
  control: { minWidth: 0, width: "100%", boxSizing: "border-box" },
});

interface Props extends Pick<FieldProps, "orientation" | "className"> {
  readonly label: string;
  /** The last date that was one; whatever depends on the field goes on from it. */
  readonly value: Day;
  readonly onChange: (day: Day) => void;
}

/** No export, agreement or bill is older; a year that is half typed is. */
const firstYear = 1900;

/** A field for a date that says so under it where none is typed, and keeps what is typed until it is one. */
export function DateField({ label, value, onChange, className, ...field }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => setRefused(null), [value]);
  const refusal: Finding<TypedCode> = {
    code: "typed.date",
    severity: "error",
    place: {},
    values: { standing: formats.day(value) },
  };
  return (
    <Field
      className={className ?? styles.field}
      label={label}
      size="small"
      {...field}
      {...(refused === null ? {} : { validationState: "error", validationMessage: sentence(refusal) })}
    >
      <Input
        className={styles.control}
        input={{ className: styles.control }}
        type="date"
        size="small"
        value={refused ?? isoFromDay(value)}
        onChange={(_event, { value: typed }) => {
          const day = dayFromISO(typed);
          const isDate = !Number.isNaN(day) && Number(typed.slice(0, typed.indexOf("-"))) >= firstYear;
          setRefused(isDate ? null : typed);
          if (isDate && day !== value) onChange(day);
        }}
      />
    </Field>
  );
}
