import {
  Button,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  words: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

interface Word {
  readonly key: string;
  readonly text: string;
}

interface Props {
  readonly label: string;
  readonly addLabel: string;
  readonly chosen: readonly Word[];
  readonly others: readonly Word[];
  readonly onAdd: (key: string) => void;
  readonly onRemove: (key: string) => void;
}

/** Words as tags that can be taken away, with a menu of those that can be added. */
export function ChosenWords({ label, addLabel, chosen, others, onAdd, onRemove }: Props) {
  return (
    <div className={useStyles().words} role="group" aria-label={label}>
      {chosen.map(({ key, text }) => (
        <InteractionTag key={key} size="small">
          <InteractionTagPrimary hasSecondaryAction>{text}</InteractionTagPrimary>
          <InteractionTagSecondary aria-label="Remove" onClick={() => onRemove(key)} />
        </InteractionTag>
      ))}
      {others.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" size="small" icon={<AddRegular />} aria-label={`${addLabel}: ${label}`}>
              Add
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {others.map(({ key, text }) => (
                <MenuItem key={key} onClick={() => onAdd(key)}>
                  {text}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </div>
  );
}
