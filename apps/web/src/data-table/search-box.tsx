import { CloseButton, TextInput, type TextInputProps } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { lineOfText } from "../routing/line-of-text.ts";

interface SearchBoxProps extends Omit<TextInputProps, "value" | "onChange"> {
  /** What is searched for now. */
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

/** Passes on what is typed once the typing pauses, and follows a search that changes elsewhere. */
export function SearchBox({ search, onSearch, ...props }: SearchBoxProps) {
  const [text, setText] = useState(search);
  const input = useRef<HTMLInputElement>(null);
  const passedOn = useRef(search);
  const passOn = useDebouncedCallback((next: string) => {
    passedOn.current = lineOfText(next);
    onSearch(passedOn.current);
  }, 300);

  useEffect(() => {
    if (search === passedOn.current) return;
    passedOn.current = search;
    passOn.cancel();
    setText(search);
  }, [search, passOn]);

  const change = (next: string) => {
    setText(next);
    passOn(next);
  };

  // The button goes away with the text, and must not take the focus along.
  const clear = () => {
    change("");
    input.current?.focus();
  };

  return (
    <TextInput
      {...props}
      ref={input}
      type="search"
      role="searchbox"
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={text && <CloseButton size="sm" aria-label="Clear search" onClick={clear} />}
      value={text}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      onKeyDown={({ key }) => key === "Enter" && passOn.flush()}
    />
  );
}
