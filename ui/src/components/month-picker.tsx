import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface MonthPickerProps {
  id?: string;
  /** `2026-03`; empty: none */
  value?: string;
  onChange?: (month: string) => void;
  label?: string;
  allowClear?: boolean;
  placeholder?: string;
}

/** Chooses a calendar month, kept as text. */
export function MonthPicker({ id, value = '', onChange, label, allowClear = false, placeholder }: MonthPickerProps) {
  return (
    <DatePicker
      id={id}
      picker="month"
      aria-label={label}
      allowClear={allowClear}
      placeholder={placeholder}
      value={value === '' ? null : dayjs(`${value}-01`)}
      onChange={(it) => onChange?.(it === null ? '' : it.format('YYYY-MM'))}
    />
  );
}

interface DayPickerProps {
  id?: string;
  /** `2026-03-04`; empty: none */
  value?: string;
  onChange?: (day: string) => void;
  label?: string;
  allowClear?: boolean;
}

/** Chooses a calendar day, kept as text. */
export function DayPicker({ id, value = '', onChange, label, allowClear = false }: DayPickerProps) {
  return (
    <DatePicker
      id={id}
      aria-label={label}
      allowClear={allowClear}
      style={{ width: '100%' }}
      value={value === '' ? null : dayjs(value)}
      onChange={(it) => onChange?.(it === null ? '' : it.format('YYYY-MM-DD'))}
    />
  );
}
