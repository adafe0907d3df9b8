import { Input } from 'antd';
import { lazy, Suspense } from 'react';

const MonthChoice = lazy(() => import('./month-choice').then((it) => ({ default: it.MonthChoice })));

export interface PickerProps {
  id?: string;
  /** `2026-03` or `2026-03-04`; empty: none */
  value?: string;
  onChange?: (value: string) => void;
  label?: string;
  allowClear?: boolean;
  placeholder?: string;
}

/** Chooses a calendar month, kept as text: not every browser has a control of its own for months. */
export function MonthPicker(props: PickerProps) {
  return (
    <Suspense fallback={<Input aria-label={props.label} value={props.value} readOnly />}>
      <MonthChoice {...props} />
    </Suspense>
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
