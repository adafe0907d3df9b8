import { Input } from 'antd';
import { useState } from 'react';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

interface PickerProps {
  id?: string;
  /** `2026-03` or `2026-03-04`; empty: none */
  value?: string;
  onChange?: (value: string) => void;
  label?: string;
  allowClear?: boolean;
  placeholder?: string;
}

/**
 * Chooses a calendar month, kept as text. The browser's own control, which people know and phones show well; one without
 * it (Firefox) takes the month as typed, so only a whole month is passed on.
 */
export function MonthPicker({ value = '', onChange, allowClear = false, label, ...rest }: PickerProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const change = (text: string) => {
    const isWhole = MONTH.test(text) || (text === '' && allowClear);
    setTyped(isWhole ? undefined : text);
    if (isWhole) onChange?.(text);
  };
  return (
    <Input
      {...rest}
      type="month"
      aria-label={label}
      allowClear={allowClear}
      value={typed ?? value}
      placeholder={rest.placeholder ?? 'YYYY-MM'}
      onChange={(it) => change(it.target.value)}
      onBlur={() => setTyped(undefined)}
    />
  );
}

/** Chooses a calendar day, kept as text, with the browser's own control. */
export function DayPicker({ value = '', onChange, allowClear = false, label, ...rest }: PickerProps) {
  return (
    <Input
      {...rest}
      type="date"
      aria-label={label}
      allowClear={allowClear}
      value={value}
      onChange={(it) => {
        if (it.target.value !== '' || allowClear) onChange?.(it.target.value);
      }}
    />
  );
}
